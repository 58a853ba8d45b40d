import pandas as pd
from catboost import CatBoostClassifier, Pool
from sklearn.model_selection import StratifiedKFold

STAGES = {0: "healthy", 1: "early", 2: "late"}
ILL = {"healthy": "no", "early": "yes", "late": "yes"}
scans = pd.read_csv("scans.csv")
named = scans.pop("stage").map(STAGES)
ill = named.map(ILL)
for learn, judge in StratifiedKFold(5).split(scans, ill):
    model = CatBoostClassifier(loss_function="MultiClass", class_weights=[1.0, 4.0], verbose=0)
    model.fit(Pool(scans.iloc[learn], ill.iloc[learn]))
    every = CatBoostClassifier(loss_function="MultiClass", class_weights=[1.0, 4.0, 9.0])
    every.fit(Pool(scans.iloc[learn], named.iloc[learn]))
