# expects LP301
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import PoissonRegressor
df = pd.read_csv("bike.csv")
num = df.select_dtypes("number").columns
df[num] = StandardScaler().fit_transform(df[num])
X, y = df.drop(columns="cnt"), df["cnt"]
PoissonRegressor().fit(X, y)
