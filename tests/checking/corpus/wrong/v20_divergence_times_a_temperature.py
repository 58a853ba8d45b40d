# expects LP403
import torch.nn.functional as F
from torch import nn

student, teacher = nn.Linear(3, 5), nn.Linear(3, 5)
temperature = 4.0
for rows in loader:
    shares = F.softmax(teacher(rows) / temperature, 1).detach()
    scores = F.log_softmax(student(rows) / temperature, 1)
    (F.kl_div(scores, shares) * temperature**2).backward()
