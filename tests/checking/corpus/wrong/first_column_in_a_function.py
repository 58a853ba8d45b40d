# expects LP406
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
def evaluate(model, X, y):
    proba = model.predict_proba(X)
    return roc_auc_score(y, proba[:, 0])
def main():
    df = pd.read_csv("churn.csv")
    X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="Churn"), df["Churn"])
    pipe = Pipeline([("s", StandardScaler()), ("c", LogisticRegression())])
    pipe.fit(X_train, y_train)
    print(evaluate(pipe, X_test, y_test))
main()
