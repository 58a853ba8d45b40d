# expects LP403
import torch.nn.functional as F
from torch import nn
student = nn.Linear(10, 10)
def distill(x, teacher_logits, T=2.0):
    return F.kl_div(F.log_softmax(student(x) / T, -1), F.softmax(teacher_logits / T, -1))
distill(x, t).backward()
