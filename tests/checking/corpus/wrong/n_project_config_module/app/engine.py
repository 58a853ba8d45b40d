import torch.nn as nn
def loss_fn(outputs, targets):
    return nn.CrossEntropyLoss()(outputs, targets)
def train_fn(loader, model, optimizer):
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
