import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader

from melodies import Covers


class Ear(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.GRU(84, 128, batch_first=True)
        self.out = nn.Linear(128, 32)

    def forward(self, chroma):
        _, last = self.rnn(chroma)
        return F.normalize(self.out(last[-1]), dim=-1)


ear = Ear()
margin = nn.TripletMarginLoss(margin=0.2)
adam = torch.optim.Adam(ear.parameters())
for song, cover, other in DataLoader(Covers("covers"), 16, shuffle=True):
    h_a, h_p, h_n = ear(song), ear(cover), ear(other)
    loss = margin(h_a, h_p, h_n)
    adam.zero_grad()
    loss.backward()
    adam.step()
