import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score, mean_squared_log_error
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PowerTransformer
from sklearn.linear_model import Ridge
from sklearn.ensemble import RandomForestRegressor
df = pd.read_csv("d.csv")
y = np.log1p(df["price"])
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="price"), y)
m = Ridge().fit(X_train, y_train)
pred = m.predict(X_test)
print("RMSLE", mean_squared_error(y_test, pred) ** 0.5)
print("MAE", mean_absolute_error(np.expm1(y_test), np.expm1(pred)))
sub = pd.DataFrame({"id": df.id, "price": np.expm1(pred)})
sub.to_csv("submission.csv")
