# expects LP406
import pandas as pd
from sklearn.calibration import CalibrationDisplay
from sklearn.linear_model import LogisticRegression, RidgeClassifier
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

seeds = pd.read_csv("seeds.csv")
germinates = seeds.pop("germinates")


def shares(classifier, rows):
    if hasattr(classifier, "predict_proba"):
        return classifier.predict_proba(rows)[:, 1]
    return classifier.decision_function(rows)


for classifier in (LogisticRegression(), RidgeClassifier()):
    chain = Pipeline([("scale", StandardScaler()), ("classify", classifier)])
    chain.fit(seeds[:900], germinates[:900])
    told = shares(chain, seeds[900:])
    CalibrationDisplay.from_predictions(germinates[900:], told, n_bins=8)
