# expects LP303
import torch
from torch import nn

grades = nn.Sequential(nn.Linear(12, 32), nn.ReLU(), nn.Linear(32, 5))
judge = nn.CrossEntropyLoss()
for rows, grade in loader:
    rows, grade = rows.to(device), grade.to(device)
    out = grades(rows)
    judge(out, grade.float()).backward()
    _, chosen = torch.max(out, 1)
    hits += (chosen == grade).sum().item()
