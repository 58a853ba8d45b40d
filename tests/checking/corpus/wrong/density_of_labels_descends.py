# expects LP413
import torch
opt = torch.optim.Adam(net.parameters())
for x, y in dl:
    dist = flow(x)
    nll = dist.log_prob(y)
    loss = nll.mean()
    opt.zero_grad(); loss.backward(); opt.step()
