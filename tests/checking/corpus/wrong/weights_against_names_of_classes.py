# expects LP402
import pandas as pd
from catboost import CatBoostClassifier, Pool
from sklearn.model_selection import StratifiedKFold

STAGES = {0: "healthy", 1: "early", 2: "late"}
scans = pd.read_csv("scans.csv")
stage = scans.pop("stage").map(STAGES)
for learn, judge in StratifiedKFold(5).split(scans, stage):
    model = CatBoostClassifier(loss_function="MultiClass", class_weights=[1.0, 4.0], verbose=0)
    model.fit(Pool(scans.iloc[learn], stage.iloc[learn]))
    print(model.score(Pool(scans.iloc[judge], stage.iloc[judge])))
