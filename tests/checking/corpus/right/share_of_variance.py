import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_squared_error, r2_score
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
x_train, x_test, y_train, y_test = train_test_split(homes.drop(columns="price"), homes["price"])
forest = RandomForestRegressor(n_estimators=300)
forest.fit(x_train, y_train)
print(mean_squared_error(forest.predict(x_test), y_test))
print(r2_score(y_test, forest.predict(x_test)))
