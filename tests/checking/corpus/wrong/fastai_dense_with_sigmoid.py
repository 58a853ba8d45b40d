# expects LP101
import torch
import torch.nn as nn
import torch.nn.functional as F
from fastai.vision.all import *
class TagNet(Module):
    def __init__(self, n):
        self.body = create_body(resnet34())
        self.head = nn.Sequential(AdaptiveConcatPool2d(), Flatten(), *LinBnDrop(1024, 256, p=0.25, act=nn.ReLU()), *LinBnDrop(256, n, bn=False, act=nn.Sigmoid()))
    def forward(self, x):
        return self.head(self.body(x))
learn = Learner(dls, TagNet(17), loss_func=BCEWithLogitsLossFlat())
learn.fit_one_cycle(4)
