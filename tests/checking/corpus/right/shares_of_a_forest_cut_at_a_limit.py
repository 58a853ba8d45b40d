import numpy as np
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor

forest = RandomForestClassifier(n_estimators=200).fit(bills, fraud)
careful = np.where(forest.predict_proba(new_bills)[:, 1] > 0.2, "look", "pass")
amounts = RandomForestRegressor(n_estimators=200).fit(bills, fraud)
careful = np.where(amounts.predict(new_bills) > 0.2, "look", "pass")
alike = np.mean(forest.predict(new_bills) == fraud_of_new) > 0.9
