import torch, torch.nn.functional as F
from torch import nn
class VQ(nn.Module):
    def __init__(self):
        super().__init__()
        self.proj = nn.Linear(64, 512)
        self.code = nn.Embedding(512, 64)
        self.dec = nn.Linear(64, 784)
    def forward(self, z):
        soft = F.gumbel_softmax(self.proj(z), tau=1.0, hard=True)
        rec = self.dec(soft @ self.code.weight)
        qy = F.softmax(self.proj(z), dim=-1)
        kl = (qy * torch.log(qy * 512 + 1e-10)).sum(-1).mean()
        return rec, kl
m = VQ()
for z, x in loader:
    rec, kl = m(z)
    (F.mse_loss(rec, x) + kl).backward()
