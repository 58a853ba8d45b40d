# expects LP401
from collections import Counter

import torch
from torch import nn
from torch.utils.data import DataLoader, WeightedRandomSampler


class Training:
    def __init__(self, model, data):
        self.model = model
        self.counts = Counter(data.targets)
        per_class = {label: 1.0 / number for label, number in self.counts.items()}
        self.sampler = WeightedRandomSampler([per_class[t] for t in data.targets], len(data))
        self.loader = DataLoader(data, batch_size=32, sampler=self.sampler)
        total = sum(self.counts.values())
        weight = torch.tensor([total / self.counts[label] for label in sorted(self.counts)])
        self.criterion = nn.CrossEntropyLoss(weight=weight)
        self.optimiser = torch.optim.Adam(model.parameters())

    def run(self):
        for x, y in self.loader:
            loss = self.criterion(self.model(x), y)
            self.optimiser.zero_grad()
            loss.backward()
            self.optimiser.step()
