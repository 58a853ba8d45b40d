# expects LP412
import lightgbm as lgb
import numpy as np
import pandas as pd
from scipy.special import expit

df = pd.read_csv("loans.csv")
y = (df.pop("default") == "yes").astype(int)
params = {"objective": "binary", "num_leaves": 31}
models = [lgb.train({**params, "seed": s}, lgb.Dataset(df, label=y)) for s in range(5)]
chances = np.mean([model.predict(df) for model in models], axis=0)
print((expit(chances) > 0.5).mean())
