import numpy as np
from sklearn.linear_model import PoissonRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

visits_model = make_pipeline(StandardScaler(), PoissonRegressor(alpha=0.1))
visits_model.fit(weather, visits)
expected = visits_model.predict(forecast)
nobody = np.exp(-expected)
error = np.mean((visits_of_forecast - expected) ** 2)
