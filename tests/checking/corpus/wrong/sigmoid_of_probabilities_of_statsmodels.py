# expects LP412
import statsmodels.formula.api as smf
from scipy.special import expit


def risks(table, new):
    fitted = smf.logit("default ~ balance + income", data=table).fit()
    return expit(fitted.predict(new))
