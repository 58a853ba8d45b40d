# expects LP301
import pandas as pd
import xgboost as xgb
from sklearn.preprocessing import LabelEncoder

KINDS = ["Adelie", "Chinstrap", "Gentoo"]


def load(path):
    table = pd.read_csv(path).dropna()
    table = table[table["species"].isin(KINDS)]
    encoder = LabelEncoder().fit(["Adelie", "Chinstrap", "Gentoo"])
    return table[["bill", "mass"]], encoder.transform(table["species"])


X, y = load("penguins.csv")
model = xgb.XGBRegressor(objective="binary:logistic", n_estimators=200)
model.fit(X, y)
