# expects LP410
import numpy as np
from sklearn.utils.class_weight import compute_class_weight
from xgboost import XGBClassifier

weights = compute_class_weight("balanced", classes=np.unique(y_train), y=y_train)
XGBClassifier().fit(x_train, y_train, sample_weight=weights)
