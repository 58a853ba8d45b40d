# expects LP101
import torch
from torch import nn

class SoftmaxHead:
    def logits(self, feats):
        return self.final(feats)
    def classify(self, feats):
        return nn.functional.softmax(self.logits(feats), dim=-1)

class Backbone(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.features = nn.Sequential(nn.Linear(32, width), nn.ReLU())

class Classifier(SoftmaxHead, Backbone):
    def __init__(self, width=64, n=6):
        super().__init__(width)
        self.final = nn.Linear(width, n)
    def forward(self, x):
        return self.classify(self.features(x))

clf = Classifier()
ce = torch.nn.CrossEntropyLoss()
for x, t in batches:
    ce(clf(x), t).backward()
