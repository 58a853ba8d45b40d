# expects LP406
import pandas as pd
from sklearn.calibration import calibration_curve
from sklearn.naive_bayes import GaussianNB

tides = pd.read_csv("tides.csv")
X, flooded = tides.drop(columns="flooded"), tides["flooded"]
y_pred = GaussianNB().fit(X, flooded).predict(X)
print(calibration_curve(flooded, y_pred, n_bins=10))
