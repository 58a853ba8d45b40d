import torch
import torch.nn.functional as F
def dec_loss(q):
    p = (q ** 2) / q.sum(0)
    p = (p.t() / p.sum(1)).t()
    return F.kl_div(q.log(), p, reduction="batchmean")
