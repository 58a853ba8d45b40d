import lightgbm as lgb, pandas as pd
S = {"active": 1, "churned": 2}
def read(p):
    df = pd.read_parquet(p)
    y = df.pop("status").map(S).astype("int8")
    return df, y
X, y = read("a")
reveal = y
d = lgb.Dataset(X, label=y - 1)
b = lgb.train({"objective": "binary"}, d)
