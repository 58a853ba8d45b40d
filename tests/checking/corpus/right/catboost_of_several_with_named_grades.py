import pandas as pd
from catboost import CatBoostClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import LabelEncoder, StandardScaler
GRADES = ["A", "B", "C", "D"]
df = pd.read_csv("train.csv")
le = LabelEncoder().fit(GRADES)
y = le.transform(df["grade"])
clf = make_pipeline(StandardScaler(), CatBoostClassifier(objective="MultiClass", verbose=0))
clf.fit(df.drop(columns=["grade"]), y)
