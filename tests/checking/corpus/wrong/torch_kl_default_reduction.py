# expects LP403
import torch.nn as nn
import torch.nn.functional as F
kl = nn.KLDivLoss()
def kd_loss(s, t):
    return kl(F.log_softmax(s, dim=1), F.softmax(t, dim=1))
