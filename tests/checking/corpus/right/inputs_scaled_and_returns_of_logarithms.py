import numpy as np, pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.preprocessing import StandardScaler
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X, y = df[["a", "b"]].values, df["c"].values
X_train, X_test, y_train, y_test = train_test_split(X, y)
sc = StandardScaler()
X_train = sc.fit_transform(X_train)
X_test = sc.transform(X_test)
m = Ridge().fit(X_train, y_train)
print(mean_absolute_error(y_test, m.predict(X_test)))
returns = np.log(df["c"]).diff().dropna()
m2 = Ridge().fit(returns[:-1].to_frame(), returns[1:])
print(mean_absolute_error(returns[1:], m2.predict(returns[:-1].to_frame())))
