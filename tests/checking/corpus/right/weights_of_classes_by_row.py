import numpy as np
from lightgbm import LGBMClassifier
from sklearn.utils.class_weight import compute_class_weight, compute_sample_weight

weights = compute_class_weight("balanced", classes=np.unique(y_train), y=y_train)
LGBMClassifier().fit(x_train, y_train, sample_weight=weights[y_train])
by_row = np.array([weights[c] for c in y_train])
LGBMClassifier().fit(x_train, y_train, sample_weight=by_row)
LGBMClassifier().fit(x_train, y_train, sample_weight=np.take(weights, y_train))
LGBMClassifier().fit(x_train, y_train, sample_weight=compute_sample_weight("balanced", y_train))
LGBMClassifier(class_weight=dict(enumerate(weights))).fit(x_train, y_train)
