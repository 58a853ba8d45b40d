# expects LP410
import torch
import torch.nn.functional as F


def vae_loss(recon_x, x, mu, log_var):
    error = F.mse_loss(recon_x, x, reduction="sum")
    kld = -0.5 * torch.sum(1 + log_var - mu**2 + torch.exp(log_var))
    return error + kld
