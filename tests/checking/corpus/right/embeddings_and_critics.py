import torch
from torch import nn
import torch.nn.functional as F

embed = nn.Sequential(nn.Linear(16, 32), nn.ReLU(), nn.Linear(32, 8))
unit = nn.Sequential(nn.Linear(16, 8), nn.Tanh())
triplet, cosine, ranking = nn.TripletMarginLoss(0.2), nn.CosineEmbeddingLoss(), nn.MarginRankingLoss(1.0)
score = nn.Sequential(nn.Linear(16, 1), nn.Sigmoid())
critic = nn.Linear(16, 1)
judge = nn.Sequential(nn.Linear(16, 1), nn.Sigmoid())
for anchor, positive, negative, same in loader:
    loss = triplet(embed(anchor), embed(positive), embed(negative))
    loss = loss + cosine(unit(anchor), unit(positive), 2 * same - 1)
    loss = loss + ranking(score(anchor), score(negative), torch.ones(len(anchor), 1))
    critic_loss = critic(negative).mean() - critic(positive).mean()
    hinge = F.relu(1 - critic(positive)).mean() + F.relu(1 + critic(negative)).mean()
    vanilla = F.binary_cross_entropy(judge(positive), torch.ones(len(positive), 1))
    (loss + critic_loss + hinge + vanilla).backward()
