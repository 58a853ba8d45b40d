# expects LP101
import torch.nn as nn
from fastai.vision.all import *


def main(dls):
    net = nn.Sequential(nn.Linear(10, 5), nn.Softmax(dim=1))
    learn = Learner(dls, net, loss_func=CrossEntropyLossFlat())
    learn.fit_one_cycle(3)
