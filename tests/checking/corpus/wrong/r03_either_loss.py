# expects LP101
import torch.nn as nn
import torch.nn.functional as F


def pick(settings):
    if settings.smooth:
        return nn.CrossEntropyLoss(label_smoothing=0.05)
    return F.cross_entropy


class Pages(nn.Module):
    def __init__(self):
        super().__init__()
        self.top = nn.Linear(300, 6)

    def forward(self, bags):
        return F.softmax(self.top(bags), dim=-1)


def run(settings, pages):
    net, measure = Pages(), pick(settings)
    for bags, topic in pages:
        measure(net(bags), topic).backward()
