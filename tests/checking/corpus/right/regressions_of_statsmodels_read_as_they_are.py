import numpy as np
import statsmodels.api as sm
import statsmodels.formula.api as smf
from sklearn.metrics import accuracy_score, confusion_matrix, roc_auc_score
def f(df, new, y, X):
    res = smf.logit("y ~ a", data=df).fit(disp=0)
    odds = np.exp(res.params)
    p = res.predict(new)
    eta = res.predict(new, which="linear")
    q = 1 / (1 + np.exp(-eta))
    print(accuracy_score(new.y, p > 0.5), confusion_matrix(new.y, (p > .5).astype(int)), roc_auc_score(new.y, p))
    glm = sm.GLM(y, X, family=sm.families.Poisson()).fit()
    mu = glm.predict(X)
    zero = np.exp(-mu)
    ols = sm.OLS(np.log(y), X).fit()
    back = np.exp(ols.predict(X))
    g = sm.GLM(y, X, family=sm.families.Gamma()).fit()
    h = np.exp(g.predict(X))
    y_hat = list(map(round, p))
    print(accuracy_score(new.y, y_hat))
    y_hat = [0 if v < 0.5 else 1 for v in p]
    print(accuracy_score(new.y, y_hat), confusion_matrix(new.y, np.round(p)), res.pred_table())
    pr = res.predict(new)
    pr = pr.round()
    print(accuracy_score(new.y, pr))
    predictions_nominal = ["Up" if x < 0.5 else "Down" for x in p]
    print(confusion_matrix(new["Direction"], predictions_nominal))
