import torch
import torch.nn.functional as F
from torch import nn

head = nn.Linear(64, 9)
optimiser = torch.optim.AdamW(head.parameters())
for features, label in loader:
    scores = head(features)
    wanted = F.one_hot(label, 9).float()
    loss = -(wanted * F.log_softmax(scores, dim=1)).sum(dim=1).mean()
    margin = (wanted * scores).sum(dim=1) - ((1 - wanted) * scores).amax(dim=1)
    loss = loss + 0.1 * F.relu(1 - margin).mean()
    loss.backward()
    optimiser.step()
