# expects LP102
import torch
import torch.nn.functional as F
class W:
    def __init__(self):
        self.w1 = torch.nn.Parameter(torch.randn(784, 64) * 0.01)
        self.b1 = torch.nn.Parameter(torch.zeros(64))
        self.w2 = torch.nn.Parameter(torch.randn(64, 10) * 0.01)
        self.b2 = torch.nn.Parameter(torch.zeros(10))
    def __call__(self, x):
        h = torch.relu(x @ self.w1 + self.b1)
        return h @ self.w2 + self.b2
model = W()
for xb, yb in dl:
    loss = F.nll_loss(model(xb), yb)
    loss.backward()
