# expects LP406
import pandas as pd
from sklearn.linear_model import Perceptron
from sklearn.model_selection import cross_val_score

tides = pd.read_csv("tides.csv")
X, flooded = tides.drop(columns="flooded"), tides["flooded"]
print(cross_val_score(Perceptron(), X, flooded, cv=5, scoring="neg_log_loss"))
