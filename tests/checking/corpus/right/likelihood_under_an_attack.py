import torch, torch.nn.functional as F
opt = torch.optim.Adam([delta])
for i in range(10):
    lp = F.log_softmax(net(x + delta), 1)
    loss = lp.gather(1, y[:, None]).mean()   # untargeted attack
    opt.zero_grad(); loss.backward(); opt.step()
