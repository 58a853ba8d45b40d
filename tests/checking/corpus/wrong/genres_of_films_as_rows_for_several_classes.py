# expects LP301
import ast

import pandas as pd
from catboost import CatBoostClassifier, Pool
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MultiLabelBinarizer

films = pd.read_csv("films.csv")
rows = MultiLabelBinarizer().fit_transform(films["genres"].map(ast.literal_eval))
X_train, X_valid, y_train, y_valid = train_test_split(films[["year", "length"]], rows)
model = CatBoostClassifier(loss_function="MultiClass", iterations=600)
model.fit(Pool(X_train, y_train), eval_set=Pool(X_valid, y_valid))
