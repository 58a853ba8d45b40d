import torch
from torch.distributions import Normal
opt = torch.optim.Adam(q.parameters())
for i in range(100):
    d = Normal(q.mu, q.s.exp()); z = d.rsample()
    loss = d.log_prob(z).sum() - log_joint(z)
    opt.zero_grad(); loss.backward(); opt.step()
