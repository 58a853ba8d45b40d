import torch
import torch.nn.functional as F
from torch import nn


class Hinge(nn.Module):
    def __init__(self, margin=0.1):
        super().__init__()
        self.margin = margin

    def forward(self, picture, caption, wrong_caption):
        positive = F.cosine_similarity(picture, caption)
        negative = F.cosine_similarity(picture, wrong_caption)
        return F.relu(self.margin + negative - positive).mean()


look, read = nn.Linear(2048, 256), nn.Linear(768, 256)
hinge = Hinge()
adam = torch.optim.Adam([*look.parameters(), *read.parameters()])
for picture, caption, wrong_caption in torch.load("captions.pt"):
    loss = hinge(look(picture), read(caption), read(wrong_caption))
    adam.zero_grad()
    loss.backward()
    adam.step()
