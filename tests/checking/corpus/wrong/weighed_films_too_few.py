# expects LP402

import torch
import torch.nn as nn
import torch.nn.functional as F
from torchvision import models

SIGNS = ("edema", "mass", "nodule", "fibrosis", "hernia")


class Films(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = models.resnet18(weights="DEFAULT")
        self.net.fc = nn.Linear(self.net.fc.in_features, len(SIGNS))
        self.register_buffer("rare", torch.FloatTensor([1.0, 4.0, 4.0, 7.5, 20.0, 3.0]))

    def forward(self, x):
        return self.net(x)

    def loss(self, x, marks):
        return F.binary_cross_entropy_with_logits(self(x), marks, pos_weight=self.rare)


films = Films()
for x, marks in loader:
    films.loss(x, marks).backward()
