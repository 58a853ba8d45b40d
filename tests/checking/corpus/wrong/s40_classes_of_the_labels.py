# expects LP405
import lightgbm as lgb
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

digits = load_digits()
x_train, x_test, y_train, y_test = train_test_split(digits.data, digits.target)
settings = {"objective": "multiclass", "num_class": 5, "metric": "multi_logloss"}
booster = lgb.train(settings, lgb.Dataset(x_train, y_train), 100)
