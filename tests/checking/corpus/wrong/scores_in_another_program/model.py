import torch.nn as nn
from torchvision.models import regnet_y_800mf
CLASSES = ["a", "b", "c"]
def create_model(weights="DEFAULT"):
    m = regnet_y_800mf(weights=weights)
    m.fc = nn.Linear(m.fc.in_features, len(CLASSES))
    return m
