# expects LP301
import pandas as pd
from catboost import CatBoostClassifier
from sklearn.preprocessing import OneHotEncoder

irises = pd.read_csv("irises.csv")
kinds = OneHotEncoder(sparse_output=False).fit_transform(irises[["kind"]])
model = CatBoostClassifier(loss_function="MultiClass", verbose=False)
model.fit(irises.drop(columns="kind"), kinds)
