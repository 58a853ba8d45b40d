# expects LP408
from xgboost import XGBClassifier
model = XGBClassifier(objective="multi:softprob", num_class=4, scale_pos_weight=10)
