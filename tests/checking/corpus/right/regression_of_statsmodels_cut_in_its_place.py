import statsmodels.api as sm
from sklearn.metrics import accuracy_score
def f(y, X):
    res = sm.Logit(y, X).fit()
    y_pred = res.predict(X)
    y_pred[y_pred > 0.5] = 1
    y_pred[y_pred <= 0.5] = 0
    print(accuracy_score(y, y_pred))
