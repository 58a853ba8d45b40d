import torch
import torch.nn as nn
scorer = nn.Linear(10, 1)
loss = nn.MarginRankingLoss(margin=1.0)(scorer(a), scorer(b), torch.ones(8, 1))
