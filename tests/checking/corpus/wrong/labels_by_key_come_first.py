# expects LP302
import torch.nn as nn
import torch.nn.functional as F

spam = nn.Sequential(nn.Linear(300, 32), nn.ReLU(), nn.Linear(32, 1))


def step(batch, optimiser):
    scores = spam(batch["words"])
    loss = F.binary_cross_entropy_with_logits(batch["label"], scores)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
