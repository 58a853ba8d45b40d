# expects LP410
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import LabelEncoder, StandardScaler

corals = pd.read_csv("corals.csv")
state = LabelEncoder().fit_transform(corals.pop("state"))
weights = {"bleached": 6.0, "healthy": 1.0}
model = make_pipeline(StandardScaler(), ExtraTreesClassifier(class_weight=weights))
model.fit(corals, state)
