import lightgbm as lgb
import numpy as np
from sklearn.metrics import accuracy_score, classification_report, roc_auc_score

settings = {"objective": "multiclass", "num_class": 5, "verbosity": -1}
trees = lgb.train(settings, lgb.Dataset(soundings, rocks), 300)
shares = trees.predict(new_soundings)
print(np.round(shares, 2))
print(classification_report(new_rocks == 1, (shares > 0.5)[:, 1]))
print(accuracy_score(new_rocks == 1, np.round(shares[:, 1]).astype(int)))
print(roc_auc_score(new_rocks, shares, multi_class="ovr"))
