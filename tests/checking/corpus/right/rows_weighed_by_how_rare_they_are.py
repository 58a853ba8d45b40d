from collections import Counter

import lightgbm as lgb
import numpy as np
from xgboost import XGBClassifier, XGBRegressor


def fit(features, kinds, sick, table):
    shares = {kind: len(kinds) / number for kind, number in Counter(kinds).items()}
    XGBClassifier().fit(features, kinds, sample_weight=kinds.map(shares).to_numpy())
    counts = kinds.value_counts(normalize=True)
    XGBClassifier().fit(features, kinds, sample_weight=1 / kinds.map(counts))
    XGBClassifier().fit(features, kinds, sample_weight=kinds.map(counts.max() / counts))
    XGBClassifier().fit(features, kinds, sample_weight=kinds.map(counts) ** -0.5)
    n_sick, n_well = (sick == 1).sum(), (sick == 0).sum()
    weight = np.where(sick == 1, n_well / len(sick), n_sick / len(sick))
    lgb.train({"objective": "binary"}, lgb.Dataset(features, sick, weight=weight), 100)
    halves = np.where(sick == 1, 0.5 / n_sick, 0.5 / n_well)
    lgb.train({"objective": "binary"}, lgb.Dataset(features, sick, weight=halves), 100)
    grouped = table.groupby(["age", "town"]).agg(n=("sick", "size"), share=("sick", "mean"))
    XGBRegressor(objective="reg:logistic").fit(features, grouped["share"], sample_weight=grouped["n"])
    towns = table.groupby("town")["sick"].transform("count")
    return XGBClassifier().fit(features, sick, sample_weight=towns)
