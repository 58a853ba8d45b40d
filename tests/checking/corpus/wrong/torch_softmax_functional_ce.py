# expects LP101
import torch.nn.functional as F
from torch import nn

head = nn.Linear(768, 4)

def step(features, labels):
    probs = F.softmax(head(features), dim=-1)
    return F.cross_entropy(probs, labels)
