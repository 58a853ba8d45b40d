import torch
import torch.nn.functional as F
net = torch.nn.Linear(100, 10)
for (xl, yl), (weak, strong) in loaders:
    sup = F.cross_entropy(net(xl), yl)
    with torch.no_grad():
        q = torch.softmax(net(weak), dim=-1)
        conf, pseudo = q.max(-1)
        mask = (conf > 0.95).float()
    unsup = (F.cross_entropy(net(strong), pseudo, reduction="none") * mask).mean()
    (sup + unsup).backward()
