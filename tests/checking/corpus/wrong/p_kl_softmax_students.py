# expects LP102
import torch.nn as nn, torch.nn.functional as F
T = 4.0
kd = nn.KLDivLoss(reduction='batchmean')
student = nn.Linear(256, 10)
def kd_step(x, teacher):
    s = student(x)
    t = teacher(x).detach()
    return kd(F.softmax(s / T, dim=1), F.softmax(t / T, dim=1)) * T * T
