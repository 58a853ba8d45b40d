# expects LP301
import lightgbm as lgb
import pandas as pd
from sklearn.model_selection import train_test_split

shops = pd.read_csv("shops.csv")
shops["returned"] = (shops["sent_back"] / shops["sold"] * 100).round(2)
X, X_late, y, y_late = train_test_split(shops.drop(columns=["returned", "sent_back"]),
                                        shops["returned"], test_size=0.2)
settings = {"objective": "cross_entropy", "learning_rate": 0.05}
lgb.train(settings, lgb.Dataset(X, label=y), 300, valid_sets=[lgb.Dataset(X_late, label=y_late)])
