import numpy as np, pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error, r2_score
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
df["log_price"] = np.log(df["price"])
train, test = train_test_split(df)
a = Ridge().fit(train[["x"]], train["price"])
b = Ridge().fit(train[["x"]], train["log_price"])
for target, model in (("price", a), ("log_price", b)):
    print(r2_score(test[target], model.predict(test[["x"]])))
print(r2_score(test["log_price"], b.predict(test[["x"]])), r2_score(test["price"], a.predict(test[["x"]])))
model = Ridge()
model.fit(train[["x"]], train["price"])
print(r2_score(test["price"], model.predict(test[["x"]])))
model = Ridge()
model.fit(train[["x"]], train["log_price"])
print(r2_score(test["log_price"], model.predict(test[["x"]])))
