# expects LP406
import pandas as pd
from sklearn.model_selection import train_test_split
df = pd.read_csv("d.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="kwh"), df["kwh"], test_size=0.2)
from sklearn.preprocessing import PowerTransformer
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
pt = PowerTransformer()
y_tr = pt.fit_transform(y_train.to_numpy().reshape(-1, 1)).ravel()
model = Ridge().fit(X_train, y_tr)
y_hat = model.predict(X_test)
mae = mean_absolute_error(y_test, y_hat)
print(f"MAE = {mae:.0f} EUR")
