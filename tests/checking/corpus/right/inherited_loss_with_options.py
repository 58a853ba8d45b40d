import torch
from torch import nn


class Divergence(nn.KLDivLoss):
    def __init__(self):
        super(Divergence, self).__init__(reduction="batchmean")

    def forward(self, student, teacher):
        student = torch.log_softmax(student, dim=1)
        return super(Divergence, self).forward(student, torch.softmax(teacher, dim=1))


class Rate(nn.PoissonNLLLoss):
    pass


net, rate = nn.Linear(8, 4), nn.Sequential(nn.Linear(8, 1), nn.Softplus())
for x, teacher, k in loader:
    Divergence()(net(x), teacher).backward()
    Rate(log_input=False)(rate(x), k).backward()
