import torch
from torch import nn

grades = nn.Sequential(nn.Linear(12, 32), nn.ReLU(), nn.Linear(32, 5))
judge = nn.CrossEntropyLoss()
for rows, grade in loader:
    rows, grade = rows.to(device), grade.to(device)
    out = grades(rows)
    hits += (out.argmax(1) == grade).sum().item()
    rows, grade = mix(rows, grade)
    judge(grades(rows), grade.float()).backward()
for rows, shares in soft:
    judge(grades(rows), shares.float()).backward()
    hits += (grades(rows).argmax(1) == shares.argmax(1)).sum().item()
for rows, grade in either:
    if smooth:
        judge(grades(rows), grade.float()).backward()
    else:
        hits += (grades(rows).argmax(1) == grade).sum().item()
