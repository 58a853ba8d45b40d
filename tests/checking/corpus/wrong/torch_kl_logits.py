# expects LP102
import torch
import torch.nn as nn
import torch.nn.functional as F

student = nn.Linear(512, 100)
def loss_fn(x, teacher_probs):
    return F.kl_div(student(x), teacher_probs, reduction="batchmean")
