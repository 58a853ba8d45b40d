# expects LP101
import torch
import torch.nn as nn


class Voices(nn.Module):
    def __init__(self, speakers=20, languages=5):
        super().__init__()
        self.ear = nn.GRU(40, 128, batch_first=True)
        self.who = nn.Linear(128, speakers)
        self.tongue = nn.Sequential(nn.Linear(128, languages), nn.Softmax(dim=-1))

    def forward(self, frames):
        _, last = self.ear(frames)
        return {"who": self.who(last[0]), "tongue": self.tongue(last[0])}


def fit(net, batches, rate=1e-3):
    steps = torch.optim.AdamW(net.parameters(), lr=rate)
    measure = nn.CrossEntropyLoss()
    for batch in batches:
        heard = net(batch["frames"])
        loss = measure(heard["who"], batch["who"]) + measure(heard["tongue"], batch["tongue"])
        steps.zero_grad()
        loss.backward()
        steps.step()
