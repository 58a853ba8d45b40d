import pandas as pd
from catboost import CatBoostClassifier, Pool
from sklearn.model_selection import StratifiedKFold

LEVELS = ["poor", "fair", "good", "great"]
WEIGHTS = [1.2, 1.0, 1.3, 1.1]
table = pd.read_csv("grades.csv")
levels = table.pop("grade").map(LEVELS.index).astype(int)
for tr, va in StratifiedKFold(10, shuffle=True).split(table, levels):
    pool = Pool(table.iloc[tr], levels.iloc[tr])
    held = Pool(table.iloc[va], levels.iloc[va])
    classifier = CatBoostClassifier(loss_function="MultiClass", class_weights=WEIGHTS)
    classifier.fit(pool, eval_set=held)
