import torch
import torch.nn as nn

score = nn.Sequential(nn.Linear(12, 24), nn.ReLU(), nn.Linear(24, 1))
choices, best = torch.randn(20, 5, 12), torch.randint(0, 5, (20,))
nn.CrossEntropyLoss()(score(choices).squeeze(-1), best).backward()
with torch.no_grad():
    chosen = score(choices).argmax(1)
    shares = torch.softmax(score(choices), dim=1)
    first = score(choices[0]).argmax(0)
    flat = score(choices).squeeze(-1).argmax(-1)
for items, wanted in loader:
    weights = torch.softmax(score(items), dim=1)
    chosen = score(items).argmax(dim=1)
    over_all = score(items).argmax()
