import torch
import torch.nn as nn
import torch.nn.functional as F
actor = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 2), nn.Tanh())
loss = F.mse_loss(actor(state), expert_action)
