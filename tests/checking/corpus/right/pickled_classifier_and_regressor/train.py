import pickle
import xgboost as xgb
model = xgb.XGBClassifier(objective="binary:logistic").fit(X, y)
with open("a.pkl", "wb") as f:
    pickle.dump(model, f)
reg = xgb.XGBRegressor(objective="reg:squarederror").fit(X, z)
with open("b.pkl", "wb") as f:
    pickle.dump(reg, f)
