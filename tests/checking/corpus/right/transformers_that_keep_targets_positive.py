from sklearn.compose import TransformedTargetRegressor
from sklearn.linear_model import PoissonRegressor, GammaRegressor, TweedieRegressor, Ridge
from sklearn.preprocessing import StandardScaler, MinMaxScaler, MaxAbsScaler
TransformedTargetRegressor(Ridge(), transformer=StandardScaler()).fit(X, y)
TransformedTargetRegressor(PoissonRegressor(), transformer=StandardScaler(with_mean=False)).fit(X, y)
TransformedTargetRegressor(PoissonRegressor(), transformer=MinMaxScaler()).fit(X, y)
TransformedTargetRegressor(GammaRegressor(), transformer=MaxAbsScaler()).fit(X, y)
TransformedTargetRegressor(TweedieRegressor(power=0), transformer=StandardScaler()).fit(X, y)
TransformedTargetRegressor(GammaRegressor(), transformer=MinMaxScaler(feature_range=(1, 2))).fit(X, y)
