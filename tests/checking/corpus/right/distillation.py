import torch
import torch.nn as nn
import torch.nn.functional as F
def kd(student, teacher, x, y, T=4.0, alpha=0.7):
    with torch.no_grad():
        t = teacher(x)
    s = student(x)
    soft = F.kl_div(F.log_softmax(s / T, dim=1), F.softmax(t / T, dim=1), reduction="batchmean") * T * T
    return alpha * soft + (1 - alpha) * F.cross_entropy(s, y)
