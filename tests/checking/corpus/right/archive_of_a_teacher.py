import numpy as np, torch
from torch import nn
import torch.nn.functional as F
teacher = torch.from_numpy(np.load("teacher_probs.npy"))
net = nn.Linear(8, 5)
F.kl_div(F.log_softmax(net(x), -1), teacher, reduction="batchmean")
F.mse_loss(teacher, net(x))
a, b = np.load("pair.npy")
