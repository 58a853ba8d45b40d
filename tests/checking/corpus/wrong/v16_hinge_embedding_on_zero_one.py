# expects LP304
import torch.nn.functional as F
from torch import nn

left, right = nn.Linear(10, 8), nn.Linear(10, 8)
for one, other, labels in loader:
    distance = (left(one) - right(other)).pow(2).sum(1)
    F.hinge_embedding_loss(distance, (labels > 0).float()).backward()
