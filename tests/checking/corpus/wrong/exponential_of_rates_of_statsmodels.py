# expects LP412
import numpy as np
import statsmodels.api as sm


def counts(y, X, new):
    fitted = sm.GLM(y, sm.add_constant(X), family=sm.families.Poisson()).fit()
    return np.exp(fitted.predict(sm.add_constant(new)))
