"""Kinds of soil from spectra, with shares that are kept fold by fold."""

import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import LabelEncoder

soils = pd.read_csv("soils.csv")
names = LabelEncoder()
kinds = names.fit_transform(soils.pop("kind"))
spectra = soils.to_numpy()
settings = {
    "objective": "multi:softprob",
    "num_class": len(names.classes_),
    "eval_metric": "mlogloss",
    "max_depth": 5,
}
shares = np.zeros((len(spectra), len(names.classes_)))
for seen, unseen in StratifiedKFold(4, shuffle=True, random_state=1).split(spectra, kinds):
    rows = xgb.DMatrix(spectra[seen], label=kinds[seen])
    trees = xgb.train(settings, rows, num_boost_round=200)
    shares[unseen] = trees.predict(xgb.DMatrix(spectra[unseen]))
np.save("shares.npy", shares)
