import lightgbm as lgb
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from xgboost import XGBClassifier

x, head = torch.randn(8, 6), nn.Linear(6, 3)
grades = torch.tensor([1, 2, 3, 3, 1, 2, 1, 1])
F.cross_entropy(head(x), grades - 1).backward()
kinds = torch.randint(1, 4, (8,))
F.cross_entropy(head(x), kinds.sub(1)).backward()
F.cross_entropy(nn.Linear(6, 4)(x), kinds).backward()
F.cross_entropy(head(x), torch.tensor([2, 1, 3, 1, 2, 3, 3, 1]), ignore_index=3).backward()
F.cross_entropy(head(x), torch.tensor([0, 1, 2, 1, 2, 0, 0, 1])).backward()
kinds.sub_(1)
F.cross_entropy(head(x), kinds).backward()
stages = np.random.randint(1, 4, 100)
stages -= 1
XGBClassifier().fit(np.random.rand(100, 5), stages)
lgb.LGBMClassifier().fit(np.random.rand(100, 5), np.random.choice([1, 2, 3], 100))
params = {"objective": "multiclass", "num_class": 4}
lgb.train(params, lgb.Dataset(np.random.rand(100, 5), np.random.randint(1, 4, 100)))
ranks = np.random.randint(1, 4, 8)
ranks[ranks == 3] = 0
F.cross_entropy(head(x), torch.from_numpy(ranks)).backward()
weighted = nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 3.0]))
weighted(head(x), torch.randint(0, 3, (8,))).backward()
