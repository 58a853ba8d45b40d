import torch.nn as nn
def get_loss(name, **kw):
    if name == "bce":
        return nn.BCELoss(**kw)
    elif name == "mse":
        return nn.MSELoss(**kw)
    raise NotImplementedError(name)
