# expects LP413
import pandas as pd
from xgboost import XGBClassifier
from xgboost.callback import EarlyStopping

kilns = pd.read_csv("kilns.csv")
X, y = kilns.drop(columns="cracked"), kilns["cracked"]
stop = EarlyStopping(rounds=25, metric_name="auc", maximize=False, save_best=True)
model = XGBClassifier(n_estimators=3000, eval_metric="auc", callbacks=[stop])
model.fit(X[:800], y[:800], eval_set=[(X[800:], y[800:])])
