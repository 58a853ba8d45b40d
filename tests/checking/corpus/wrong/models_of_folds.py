# expects LP101
import torch.nn as nn
def run(folds):
    models = [nn.Sequential(nn.Linear(3, 4), nn.Softmax(dim=1)) for _ in range(5)]
    for model, (tr, va) in zip(models, folds):
        crit = nn.CrossEntropyLoss()
        for x, y in tr:
            crit(model(x), y).backward()
