# expects LP301
import pandas as pd
from lightgbm import LGBMClassifier

irises = pd.read_csv("irises.csv")
kinds = pd.get_dummies(irises["kind"]).values
LGBMClassifier(n_estimators=50).fit(irises.drop(columns="kind"), kinds)
