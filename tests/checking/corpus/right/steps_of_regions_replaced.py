import torch
import torch.nn as nn


class Trainer:
    def __init__(self, network):
        self.network = network
        self.ce_loss = nn.CrossEntropyLoss()

    def run_iteration(self, batch):
        loss = self.compute_loss(self.network(batch["data"]), batch["target"])
        loss.backward()

    def compute_loss(self, output, target):
        return self.ce_loss(output, target[:, 0].long())


class RegionTrainer(Trainer):
    def __init__(self, network):
        super().__init__(network)
        self.ce_loss = nn.BCEWithLogitsLoss()

    def run_iteration(self, batch):
        loss = self.ce_loss(self.network(batch["data"]), batch["target"])
        loss.backward()
