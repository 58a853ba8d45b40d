# expects LP301
import numpy as np
from xgboost import XGBClassifier

quality = np.random.randint(1, 4, size=150)
XGBClassifier(n_estimators=50).fit(np.random.rand(150, 5), quality)
