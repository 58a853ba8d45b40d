# expects LP406
import numpy as np
from sklearn.ensemble import RandomForestClassifier

forest = RandomForestClassifier(n_estimators=200).fit(bills, fraud)
careful = np.where(forest.predict(new_bills) > 0.2, "look", "pass")
