import torch, torch.nn as nn, torch.nn.functional as F
mu, phi = nn.Linear(5, 1), nn.Linear(5, 1)
for x, y in loader:
    m, p = torch.sigmoid(mu(x)), F.softplus(phi(x)) + 1e-3
    d = torch.distributions.Beta(m * p, (1 - m) * p)
    (-d.log_prob(y)).mean().backward()
