import numpy as np, pandas as pd
df = pd.read_csv("mail.csv")
y = (df["kind"] == "spam").astype(int).values * 2 - 1
X = df.drop(columns="kind").values
w = np.zeros(X.shape[1]); b = 0.0
for epoch in range(50):
    f = X @ w + b
    loss = np.maximum(0, 1 - y * f).mean() + 0.01 * w @ w
    hit = (y * f < 1)
    w -= 0.01 * (0.02 * w - (X[hit] * y[hit][:, None]).mean(0)); b += 0.01 * y[hit].mean()
    print(loss)
