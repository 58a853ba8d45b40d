import torch, torch.nn as nn
net = nn.Linear(4, 1); opt = torch.optim.Adam(net.parameters())
class Meter:
    def __init__(self): self.vals = []
    def add(self, v): self.vals.append(v)
    def mean(self): return torch.tensor(self.vals).mean()
for ep in range(5):
    m = Meter()
    for x, y in loader:
        loss = nn.functional.mse_loss(net(x), y.view(-1, 1)); opt.zero_grad(); loss.backward(); opt.step()
        m.add(loss.item())
    print(m.mean())
