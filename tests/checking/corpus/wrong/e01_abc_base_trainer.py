# expects LP101
from abc import ABC, abstractmethod
import torch
from torch import nn

class BaseTrainer(ABC):
    def __init__(self, model, lr=1e-3):
        self.model = model
        self.criterion = self.build_criterion()
        self.optimizer = torch.optim.Adam(model.parameters(), lr=lr)

    @abstractmethod
    def build_criterion(self):
        ...

    def run_batch(self, x, y):
        self.optimizer.zero_grad()
        loss = self.criterion(self.model(x), y)
        loss.backward()
        self.optimizer.step()
        return loss.item()

class ClassifierTrainer(BaseTrainer):
    def build_criterion(self):
        return nn.CrossEntropyLoss()

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stack = nn.Sequential(nn.Linear(28 * 28, 512), nn.ReLU(), nn.Linear(512, 10), nn.Softmax(dim=1))
    def forward(self, x):
        return self.stack(x.flatten(1))

if __name__ == "__main__":
    trainer = ClassifierTrainer(Net())
    for x, y in loader:
        trainer.run_batch(x, y)
