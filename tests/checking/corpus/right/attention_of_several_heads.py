import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Pooling(nn.Module):
    def __init__(self, width=64, heads=1):
        super().__init__()
        self.score = nn.Linear(width, 1)
        if heads > 1:
            self.score = nn.Linear(width, heads)
        self.gate = nn.Linear(width, 1)
        self.classify = nn.Linear(width, 4)

    def forward(self, states):
        weights = torch.softmax(self.score(states), dim=-1)
        gates = torch.softmax(self.gate(states).transpose(1, 2), dim=-1)
        return self.classify((weights * states).sum(dim=1) + (gates @ states).squeeze(1))


net = Pooling(heads=2)
criterion = nn.CrossEntropyLoss()
optimiser = torch.optim.Adam(net.parameters())
texts = TensorDataset(torch.load("words.pt"), torch.load("topics.pt"))
for states, topics in DataLoader(texts, batch_size=32, shuffle=True):
    loss = criterion(net(states), topics)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
