# expects LP410
from xgboost import XGBClassifier

model = XGBClassifier(objective="reg:squarederror", n_estimators=50)
model.fit(X, y)
