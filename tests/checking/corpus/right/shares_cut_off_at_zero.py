import numpy as np, pandas as pd
df = pd.read_csv("shop.csv")
promo = (df["promo"] == "yes").astype(int).values
effect = df["effect"].values
demand = df["base"].values * np.maximum(0, 1 - promo * effect)
cost = np.clip(1 - promo * effect, 0, 1).mean()
print(demand.sum(), cost)
