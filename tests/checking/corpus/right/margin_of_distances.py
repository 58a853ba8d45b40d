import torch
from torch import nn
from torch.nn import functional as F

embed = nn.Sequential(nn.Linear(300, 128), nn.ReLU(), nn.Linear(128, 32))


def ranking(anchor, same, other, margin=0.3):
    pos_dist = F.pairwise_distance(anchor, same)
    neg_dist = F.pairwise_distance(anchor, other)
    return torch.clamp(pos_dist - neg_dist + margin, min=0.0).mean()


adam = torch.optim.Adam(embed.parameters())
for recipe, same, other in torch.load("recipes.pt"):
    loss = ranking(embed(recipe), embed(same), embed(other))
    adam.zero_grad()
    loss.backward()
    adam.step()
