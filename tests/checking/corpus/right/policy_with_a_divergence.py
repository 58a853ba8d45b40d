import torch, torch.nn.functional as F
opt = torch.optim.Adam(net.parameters())
for x, y, adv in dl:
    lp = F.log_softmax(net(x), 1).gather(1, y[:, None]).squeeze(1)
    loss = -(lp * adv).mean() if use_pg else F.cross_entropy(net(x), y)
    kl = (lp.exp() * (lp - old_lp)).sum()
    loss = loss + 0.1 * kl
    opt.zero_grad(); loss.backward(); opt.step()
