import torch
from torch import nn


def draw_regions(model, x, y):
    grid = torch.cartesian_prod(torch.linspace(-1, 1, 50), torch.linspace(-1, 1, 50))
    model.eval()
    with torch.inference_mode():
        logits = model(grid)
    if len(torch.unique(y)) > 2:
        regions = torch.softmax(logits, dim=1).argmax(dim=1)
    else:
        regions = torch.round(torch.sigmoid(logits))
    return regions.reshape(50, 50)


two = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
binary = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(two.parameters())
for x, y in moons:
    optimizer.zero_grad()
    binary(two(x).squeeze(1), y).backward()
    optimizer.step()
draw_regions(two, x, y)

three = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 3))
several = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(three.parameters())
for x, y in spirals:
    optimizer.zero_grad()
    several(three(x), y).backward()
    optimizer.step()
draw_regions(three, x, y)
