# expects LP102
import torch
lin = torch.nn.Linear(5, 1)
for x, y in loader:
    z = lin(x).squeeze(-1)
    loss = -(y * torch.log(z) + (1 - y) * torch.log(1 - z)).mean()
    loss.backward()
