# expects LP102
import torch.nn as nn
import torch.nn.functional as F

def distill(student_logits, teacher_logits, T):
    kd = nn.KLDivLoss(reduction="batchmean")
    return kd(F.softmax(student_logits / T, dim=1), F.softmax(teacher_logits / T, dim=1)) * T * T
