import pandas as pd
from sklearn.metrics import mean_absolute_error

from pipeline import make
from serve import prices

table = pd.read_csv("houses.csv")
y = table.pop("price")
model = make()
model.fit(table, y)
print(mean_absolute_error(y, prices(model, table)))
