import torch
import torch.nn as nn
import torch.nn.functional as F

if options.squared:
    measure = nn.MSELoss()
elif options.plain:
    measure = nn.BCELoss()
else:
    measure = nn.BCEWithLogitsLoss()


class Judge(nn.Module):
    def __init__(self):
        super().__init__()
        self.score = nn.Linear(64, 1)

    def forward(self, x):
        return torch.sigmoid(self.score(x))


judge = Judge()
loss = measure(judge(x), torch.ones(8, 1))
either = nn.NLLLoss() if options.log else F.cross_entropy
lines = nn.Sequential(nn.Linear(4, 3), nn.LogSoftmax(dim=1))
more = either(lines(x), y)
