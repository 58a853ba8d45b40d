import torch
import torch.nn as nn

users, films = nn.Embedding(50, 8), nn.Embedding(90, 8)
who, what = torch.randint(0, 50, (64,)), torch.randint(0, 90, (64,))
ratings = torch.randint(1, 6, (64,)).float()
guess = (users(who) * films(what)).sum(1)
nn.MSELoss()(guess, ratings).backward()
scale = nn.Linear(3, 1)
nn.L1Loss()(scale(torch.randn(4, 3)).squeeze(1), torch.tensor([1, 2, 3, 4]).float()).backward()
nn.PoissonNLLLoss()(scale(torch.randn(64, 3)).squeeze(1), torch.randint(1, 9, (64,))).backward()
