import torch
import torch.nn as nn
def evaluate(model, x):
    out = torch.softmax(model(x), dim=1)
    return out
def train(model, x, y):
    out = model(x)
    return nn.CrossEntropyLoss()(out, y)
m = nn.Linear(3, 3)
train(m, x, y)
evaluate(m, x)
