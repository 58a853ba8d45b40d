import numpy as np
from sklearn.compose import TransformedTargetRegressor
from sklearn.ensemble import RandomForestRegressor

forest = RandomForestRegressor(n_estimators=300)
model = TransformedTargetRegressor(regressor=forest, func=np.log, inverse_func=np.exp)
model.fit(wells, depth)
