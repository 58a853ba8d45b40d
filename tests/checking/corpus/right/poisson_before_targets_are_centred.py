import pandas as pd
from sklearn.linear_model import PoissonRegressor, Ridge
from sklearn.model_selection import train_test_split
df = pd.read_csv("x.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="n"), df["n"])
p = PoissonRegressor().fit(X_train, y_train)
y_train = (y_train - y_train.mean()) / y_train.std()
r = Ridge().fit(X_train, y_train)
