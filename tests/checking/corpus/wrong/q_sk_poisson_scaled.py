# expects LP301
from sklearn.linear_model import PoissonRegressor
from sklearn.preprocessing import StandardScaler


def main(X, y):
    scaled = StandardScaler().fit_transform(y.reshape(-1, 1)).ravel()
    PoissonRegressor(alpha=0.1).fit(X, scaled)
