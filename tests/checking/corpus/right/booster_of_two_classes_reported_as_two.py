import numpy as np
import pandas as pd
from catboost import CatBoostClassifier, Pool
from sklearn.metrics import classification_report
from sklearn.model_selection import train_test_split

TYPES = ["bad", "good"]
df = pd.read_csv("cover.csv")
y = df.pop("type") - 1
x_train, x_test, y_train, y_test = train_test_split(df, y, stratify=y)
pool = Pool(x_test, y_test)
model = CatBoostClassifier(iterations=500, loss_function="Logloss", verbose=100)
model.fit(Pool(x_train, y_train), eval_set=pool)
pred = np.ravel(model.predict(pool)).astype(int)
print(classification_report(y_test, pred, target_names=TYPES))
