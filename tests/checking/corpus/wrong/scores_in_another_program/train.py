import torch
import torch.nn as nn
from model import create_model
model = create_model()
criterion = nn.CrossEntropyLoss()
def run(loader):
    for x, y in loader:
        criterion(model(x), y).backward()
    torch.save(model.state_dict(), "trash.pth")
