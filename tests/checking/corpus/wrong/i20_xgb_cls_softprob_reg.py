# expects LP408
from xgboost import XGBClassifier
model = XGBClassifier(objective="multi:softmax", num_class=3, scale_pos_weight=5)
model.fit(X, y)
