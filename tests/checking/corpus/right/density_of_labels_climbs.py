import torch
from torch.distributions import Normal
opt = torch.optim.Adam(net.parameters())
for x, y in dl:
    ll = Normal(*net(x)).log_prob(y).mean()
    loss = -ll
    opt.zero_grad(); loss.backward(); opt.step()
