# expects LP406
import pandas as pd
import statsmodels.api as sm
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

table = pd.read_csv("table.csv")
X_train, X_test, y_train, y_test = train_test_split(table[["age"]], table["bought"])
fitted = sm.Logit(y_train, sm.add_constant(X_train)).fit()
y_pred = fitted.predict(sm.add_constant(X_test))
print(accuracy_score(y_test, y_pred))
