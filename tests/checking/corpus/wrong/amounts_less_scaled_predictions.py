# expects LP406
import numpy as np, pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR
df = pd.read_csv("rent.csv")
X, y = df.iloc[:, :-1].values, df.iloc[:, -1].values
sc_X, sc_y = StandardScaler(), StandardScaler()
X = sc_X.fit_transform(X)
y_s = sc_y.fit_transform(y.reshape(-1, 1)).ravel()
reg = SVR(kernel="rbf").fit(X, y_s)
pred = reg.predict(X)
rmse = np.sqrt(np.mean((y - pred) ** 2))
print(rmse)
