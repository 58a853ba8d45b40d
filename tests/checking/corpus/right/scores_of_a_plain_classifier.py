import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_score, recall_score
from sklearn.model_selection import train_test_split

table = pd.read_csv("stays.csv")
X_train, X_test, y_train, y_test = train_test_split(table.drop(columns="back"), table["back"])
model = LogisticRegression(max_iter=500).fit(X_train, y_train)
y_pred = model.predict(X_test)
print(precision_score(y_test, y_pred), recall_score(y_test, y_pred))
