import torch.nn as nn
fc = nn.Linear(32, 1)
for x, choice in loader:          # (N, choices, 32): one score a choice, as in multiple choice
    nn.CrossEntropyLoss()(fc(x), choice.unsqueeze(1)).backward()
