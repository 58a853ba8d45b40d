import numpy as np
from catboost import CatBoostClassifier


def to_shares(z):
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


trees = CatBoostClassifier(loss_function="MultiClass", iterations=300)
trees.fit(spectra, minerals)
shares = to_shares(trees.predict(new_spectra, prediction_type="RawFormulaVal"))
sure = trees.predict_proba(new_spectra).max(axis=1) > 0.5
