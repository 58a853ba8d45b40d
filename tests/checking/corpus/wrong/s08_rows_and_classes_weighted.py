# expects LP401
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.utils.class_weight import compute_sample_weight
from xgboost import XGBClassifier

table = pd.read_csv("churn.csv")
y = table["left"]
train, test, y_train, y_test = train_test_split(table.drop(columns="left"), y, stratify=y)
ratio = (y_train == 0).sum() / (y_train == 1).sum()
model = XGBClassifier(n_estimators=300, scale_pos_weight=ratio)
model.fit(train, y_train, sample_weight=compute_sample_weight("balanced", y_train))
