import pandas as pd
from sklearn.datasets import load_wine
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import LabelEncoder, StandardScaler

corals = pd.read_csv("corals.csv")
names = corals.pop("state")
weights = {"bleached": 6.0, "healthy": 1.0}
make_pipeline(StandardScaler(), ExtraTreesClassifier(class_weight=weights)).fit(corals, names)
numbers = LabelEncoder().fit_transform(names)
ExtraTreesClassifier(class_weight={0: 6.0, 1: 1.0}).fit(corals, numbers)
X, y = load_wine(return_X_y=True)
LogisticRegression(class_weight={0: 1, 1: 1, 2: 3}).fit(X, y)
LogisticRegression(class_weight={2: 3}).fit(X, y)
