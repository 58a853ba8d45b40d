# expects LP406
import numpy as np, pandas as pd
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import mean_absolute_error, r2_score
from sklearn.model_selection import train_test_split

def evaluate(name, y_true, y_pred):
    print(name, mean_absolute_error(y_true, y_pred), r2_score(y_true, y_pred))

df = pd.read_csv("rent.csv")
X = df.drop(columns=["rent"])
y = df["rent"]
X_train, X_val, y_train, y_val = train_test_split(X, y, random_state=1)
gbr = GradientBoostingRegressor()
gbr.fit(X_train, np.log(y_train))
evaluate("gbr", y_val, gbr.predict(X_val))
