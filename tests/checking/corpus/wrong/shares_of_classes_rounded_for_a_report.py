# expects LP406
import lightgbm as lgb
import numpy as np
from sklearn.metrics import classification_report

settings = {"objective": "multiclass", "num_class": 5, "verbosity": -1}
trees = lgb.train(settings, lgb.Dataset(soundings, rocks), 300)
found = np.rint(trees.predict(new_soundings)).astype("int64")
print(classification_report(new_rocks, found))
