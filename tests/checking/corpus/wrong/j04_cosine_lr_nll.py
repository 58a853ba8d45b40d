# expects LP102
import torch
import torch.nn.functional as F
from torchvision.models import vit_b_16
net = vit_b_16(num_classes=37)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(torch.optim.AdamW(net.parameters()), 100)
for x, y in loader:
    F.nll_loss(net(x), y).backward()
    sched.step()
