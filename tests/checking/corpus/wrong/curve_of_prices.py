# expects LP301
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import roc_auc_score, roc_curve
from sklearn.model_selection import train_test_split
df = pd.read_csv("house.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["sqft"]], df["price"])
lr = LinearRegression().fit(X_train, y_train)
fpr, tpr, _ = roc_curve(y_test, lr.predict(X_test))
