# expects LP101
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.last = nn.Linear(8, 3)

    def forward(self, x):
        return torch.softmax(self.last(x), dim=1)


def epoch(model, judge, batches):
    for x, y in batches:
        outputs = model(x)
        if isinstance(outputs, tuple):
            outputs = outputs[0]
        scores = outputs.logits if hasattr(outputs, "logits") else outputs
        judge(scores, y).backward()


epoch(Net(), nn.CrossEntropyLoss(), batches)
