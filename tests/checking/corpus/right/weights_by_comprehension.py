import torch, torch.nn as nn
counts = [500, 300, 200]
w = torch.tensor([1.0 / c for c in counts])
nn.CrossEntropyLoss(weight=w)(nn.Linear(4, 3)(x), y).backward()
nn.CrossEntropyLoss(weight=w / w.sum())(nn.Linear(4, 3)(x), y).backward()
