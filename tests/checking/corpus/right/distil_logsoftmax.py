import torch.nn as nn, torch.nn.functional as F
class KD(nn.Module):
    def __init__(self, T=4, alpha=0.9):
        super().__init__()
        self.T, self.alpha = T, alpha
        self.kl = nn.KLDivLoss(reduction="batchmean")
    def forward(self, s, t, y):
        soft = self.kl(F.log_softmax(s / self.T, dim=1), F.softmax(t / self.T, dim=1)) * self.T ** 2
        return self.alpha * soft + (1 - self.alpha) * F.cross_entropy(s, y)
student, teacher = nn.Linear(10, 5), nn.Linear(10, 5)
kd = KD()
for x, y in loader:
    kd(student(x), teacher(x).detach(), y).backward()
