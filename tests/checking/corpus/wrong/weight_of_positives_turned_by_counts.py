# expects LP410
import pandas as pd
from lightgbm import LGBMClassifier

cables = pd.read_csv("cables.csv")
broken = cables.pop("broken")
counts = broken.value_counts()
LGBMClassifier(n_estimators=300, scale_pos_weight=counts[1] / counts[0]).fit(cables, broken)
