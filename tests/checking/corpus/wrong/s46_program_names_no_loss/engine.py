import torch.nn.functional as F
from torch import nn


class Base:
    criterion_class = nn.BCELoss

    def __init__(self, model, optimiser):
        self.model, self.optimiser = model, optimiser
        self.criterion = self.criterion_class()

    def run(self, batches):
        for batch in batches:
            self.optimiser.zero_grad()
            self.cost(batch).backward()
            self.optimiser.step()


class Classes(Base):
    def __init__(self, *args, classes, **kwargs):
        super().__init__(*args, **kwargs)
        self.classes = classes

    def cost(self, batch):
        x, y = batch
        return self.criterion(self.model(x), F.one_hot(y, self.classes).float())
