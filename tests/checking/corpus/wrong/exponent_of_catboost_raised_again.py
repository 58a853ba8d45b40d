# expects LP412
import numpy as np
from catboost import CatBoostRegressor

counts = CatBoostRegressor(loss_function="Poisson", iterations=800, verbose=False)
counts.fit(stations, bikes)
bikes_expected = np.exp(counts.predict(new_stations))
