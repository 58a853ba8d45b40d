import torch, torch.nn.functional as F
x.requires_grad_(True)
lp = F.log_softmax(net(x), dim=1)
score = lp.gather(1, y.unsqueeze(1)).sum()
score.backward()
saliency = x.grad.abs()
