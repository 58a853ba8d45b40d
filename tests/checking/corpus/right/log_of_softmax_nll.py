import torch
import torch.nn as nn
import torch.nn.functional as F
fc = nn.Linear(5, 3)
probs = F.softmax(fc(x), dim=1)
loss = F.nll_loss(torch.log(probs + 1e-8), y)
