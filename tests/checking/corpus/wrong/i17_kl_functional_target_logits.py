# expects LP102
import torch
import torch.nn as nn
import torch.nn.functional as F
class StudentTrainer:
    def __init__(self, student, teacher, T=3.0):
        self.student, self.teacher, self.T = student, teacher, T
    def loss(self, x):
        s_logits = self.student(x)
        with torch.no_grad():
            t_logits = self.teacher(x)
        return F.kl_div(s_logits / self.T, F.softmax(t_logits / self.T, dim=-1), reduction="batchmean")
StudentTrainer(nn.Linear(8, 4), nn.Linear(8, 4)).loss(x).backward()
