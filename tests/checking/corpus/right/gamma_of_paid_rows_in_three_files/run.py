from models import cost_model
from sklearn.model_selection import train_test_split
from tables import read_repairs

rows = read_repairs()
train, test = train_test_split(rows[rows["paid"] > 0])
model = cost_model(1.0)
model.fit(train[["age", "load"]], train["each"])
paid = test[test["paid"] > 0]
print(model.score(paid[["age", "load"]], paid["each"]))
