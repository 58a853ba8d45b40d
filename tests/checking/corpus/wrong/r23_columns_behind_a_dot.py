# expects LP401
import pandas as pd
from lightgbm import LGBMClassifier

loans = pd.read_parquet("loans.parquet")
good, bad = (loans.paid == 1).sum(), (loans.paid == 0).sum()
times = bad / good
trees = LGBMClassifier(objective="binary", is_unbalance=True, scale_pos_weight=times)
trees.fit(loans.drop(columns="paid"), loans.paid)
