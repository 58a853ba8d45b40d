import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score, mean_squared_log_error
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PowerTransformer
from sklearn.linear_model import Ridge
from sklearn.ensemble import RandomForestRegressor
df = pd.read_csv("d.csv")
df["price"] = np.log1p(df["price"])
train, val = train_test_split(df)
rf = RandomForestRegressor().fit(train[["a"]], train["price"])
print("log rmse", mean_squared_error(val["price"], rf.predict(val[["a"]])) ** .5)
test = pd.read_csv("test.csv")
submission = pd.DataFrame({"id": test["id"], "price": rf.predict(test[["a"]])})
submission["price"] = np.exp(submission["price"]) - 1
submission.to_csv("submission.csv", index=False)
