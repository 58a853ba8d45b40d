# expects LP403
import torch.nn as nn
import torch.nn.functional as F


class Student(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(12, 4)

    def forward(self, x):
        return self.layer(x)


def distil(student, teacher, x, heat=2.0):
    ours = F.log_softmax(student(x) / heat, dim=1)
    theirs = F.softmax(teacher(x) / heat, dim=1)
    return F.kl_div(ours, theirs, reduction="mean") * heat**2
