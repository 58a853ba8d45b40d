from sklearn.linear_model import GammaRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def cost_model(alpha):
    return make_pipeline(StandardScaler(), GammaRegressor(alpha=alpha))
