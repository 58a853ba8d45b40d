import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score, mean_squared_log_error
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PowerTransformer
from sklearn.linear_model import Ridge
from sklearn.ensemble import RandomForestRegressor
df = pd.read_csv("d.csv")
train, test = train_test_split(df)
models = {"raw": Ridge(), "log": Ridge()}
models["raw"].fit(train[["a"]], train["price"])
models["log"].fit(train[["a"]], np.log1p(train["price"]))
for name, model in models.items():
    pred = model.predict(test[["a"]])
    if name == "log":
        pred = np.expm1(pred)
    print(name, mean_absolute_error(test["price"], pred))
