import torch
import torch.nn as nn
import torch.nn.functional as F
m = nn.Linear(16, 4)
y = torch.randint(0, 4, (32,))
nn.CrossEntropyLoss()(m(x), F.one_hot(y, 4).float()).backward()
