# expects LP301
import pandas as pd
from sklearn.compose import TransformedTargetRegressor
from sklearn.linear_model import GammaRegressor
from sklearn.preprocessing import MinMaxScaler, PowerTransformer
reg = TransformedTargetRegressor(regressor=GammaRegressor(), transformer=PowerTransformer())
reg.fit(X_train, y_train)
