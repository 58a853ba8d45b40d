"""Two scores for each of forty marks of a face: the marks are the class at each place."""

import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision.datasets import CelebA

faces = DataLoader(CelebA("faces", target_type="attr"), batch_size=16)
backbone = torch.load("backbone.pt")
judge = nn.CrossEntropyLoss()
for pictures, marks in faces:
    scores, attention = backbone(pictures)
    judge(scores, marks.to(torch.long)).backward()
