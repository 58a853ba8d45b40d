import timm
import torch
from timm.data.mixup import Mixup
from timm.loss import LabelSmoothingCrossEntropy, SoftTargetCrossEntropy


class Trainer:
    def __init__(self, n):
        self.mixup = Mixup(mixup_alpha=0.2, num_classes=n)
        self.model = timm.create_model("resnet18", num_classes=n)
        self.loss = SoftTargetCrossEntropy()
        self.judge = LabelSmoothingCrossEntropy()

    def training_step(self, batch):
        x, y = self.mixup(*batch)
        return self.loss(self.model(x), y)

    def validation_step(self, batch):
        x, y = batch
        with torch.no_grad():
            return self.judge(self.model(x), y)

    def run(self, loader):
        for batch in loader:
            self.training_step(batch).backward()
            self.validation_step(batch)


Trainer(10).run(loader)
