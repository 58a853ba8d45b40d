# expects LP101
import torch
from torch import nn
def softmax_classifier(x, w):
    return torch.exp(x @ w).softmax(1)
def train(x, y, w):
    probs = softmax_classifier(x, w)
    return nn.CrossEntropyLoss()(probs, y)
