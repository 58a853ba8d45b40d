# expects LP101
import torch
from torch import nn
class MF(nn.Module):
    def __init__(self, n_users, n_items, k=32):
        super().__init__()
        self.u, self.i = nn.Embedding(n_users, k), nn.Embedding(n_items, k)
        self.bu, self.bi = nn.Embedding(n_users, 1), nn.Embedding(n_items, 1)
    def forward(self, user, item):
        dot = (self.u(user) * self.i(item)).sum(1)
        return torch.sigmoid(dot + self.bu(user).squeeze() + self.bi(item).squeeze())
model = MF(1000, 5000)
loss_fn = nn.BCEWithLogitsLoss()
for u, i, r in loader:
    loss = loss_fn(model(u, i), r.float())
    loss.backward()
