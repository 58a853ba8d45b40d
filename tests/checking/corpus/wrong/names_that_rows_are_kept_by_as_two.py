# expects LP301
import pandas as pd
from catboost import CatBoostClassifier, Pool
from sklearn.model_selection import train_test_split

QUEUES = ["billing", "technical", "account", "shipping"]
TEXT = ["subject", "body"]

df = pd.read_parquet("tickets.parquet")
df = df[df.queue.isin(QUEUES)].copy()
for column in TEXT:
    df[column] = df[column].fillna("")
x_train, x_test, y_train, y_test = train_test_split(df[TEXT], df["queue"], stratify=df["queue"])
model = CatBoostClassifier(loss_function="Logloss", iterations=500)
model.fit(Pool(x_train, y_train, text_features=TEXT))
