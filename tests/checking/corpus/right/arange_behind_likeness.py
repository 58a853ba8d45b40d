import torch
import torch.nn.functional as F
def clip_loss(sim):
    target = torch.arange(sim.size(0), device=sim.device)
    return F.cross_entropy(sim, target)
