# expects LP102
import torch, torch.nn as nn, torch.nn.functional as F
class Distiller(nn.Module):
    def __init__(self, student, teacher, temp=7, alpha=0.3):
        super().__init__()
        self.student, self.teacher, self.T, self.alpha = student, teacher, temp, alpha
        self.kl = nn.KLDivLoss(reduction="batchmean")
        self.ce = nn.CrossEntropyLoss()
    def training_step(self, x, y):
        with torch.no_grad():
            t = self.teacher(x)
        s = self.student(x)
        soft = self.kl(F.softmax(s / self.T, dim=1), F.softmax(t / self.T, dim=1))
        return self.alpha * self.ce(s, y) + (1 - self.alpha) * soft
d = Distiller(nn.Linear(20, 10), nn.Linear(20, 10))
d.training_step(x, y).backward()
