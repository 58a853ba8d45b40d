import pandas as pd
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split

from learning import learn
from settings import PARAMS

table = pd.read_csv("customers.csv")
left = (table.pop("left") == "yes").astype(int)
seen, later, left_seen, left_later = train_test_split(table, left, stratify=left)
model = learn(seen, left_seen, PARAMS)
print(f1_score(left_later, (model.predict(later) > 0.5).astype(int)))
