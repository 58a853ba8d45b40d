import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Pooling(nn.Module):
    def __init__(self, width=64):
        super().__init__()
        self.encode = nn.Sequential(nn.Linear(300, width), nn.ReLU())
        self.score = nn.Sequential(nn.Linear(width, 32), nn.Tanh(), nn.Linear(32, 1))
        self.classify = nn.Linear(width, 4)

    def forward(self, words):
        states = self.encode(words)
        scores = self.score(states).squeeze(-1)
        weights = torch.softmax(scores, dim=-1)
        return self.classify((weights.unsqueeze(-1) * states).sum(dim=1))


net = Pooling()
criterion = nn.CrossEntropyLoss()
optimiser = torch.optim.Adam(net.parameters())
texts = TensorDataset(torch.load("words.pt"), torch.load("topics.pt"))
for words, topics in DataLoader(texts, batch_size=32, shuffle=True):
    loss = criterion(net(words), topics)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
