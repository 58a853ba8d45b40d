# expects LP101
import torch
import torch.nn as nn
import torch.nn.functional as F
from fastai.basics import *
net = nn.Sequential(nn.Linear(4, 10), LinBnDrop(10, 3, bn=False, act=nn.Softmax(dim=1)))
learn = Learner(dls, net, loss_func=CrossEntropyLossFlat())
learn.fit(1)
