import torch.nn.functional as F


def symmetric_kl(noised, plain):
    return F.kl_div(
        F.log_softmax(noised, dim=-1), F.softmax(plain, dim=-1), None, None, "sum"
    ) / noised.size(0)
