import lightgbm as lgb
import pandas as pd
import xgboost as xgb
from sklearn.model_selection import train_test_split

shops = pd.read_csv("shops.csv")
shops["returned"] = (shops["sent_back"] / shops["sold"]).round(4)
shops["in_percent"] = shops["returned"].mul(100)
X, X_late, y, y_late = train_test_split(shops.drop(columns=["returned", "sent_back"]),
                                        shops["returned"], test_size=0.2)
settings = {"objective": "cross_entropy", "learning_rate": 0.05}
lgb.train(settings, lgb.Dataset(X, label=y), 300, valid_sets=[lgb.Dataset(X_late, label=y_late)])
xgb.XGBRegressor(objective="reg:squarederror").fit(X, shops.loc[X.index, "in_percent"])
