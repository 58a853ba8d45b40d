import torch
import torch.nn as nn
student, teacher = nn.Linear(10, 5), nn.Linear(10, 5)
ce = nn.CrossEntropyLoss()
loss = ce(student(x), torch.softmax(teacher(x).detach(), dim=1))
