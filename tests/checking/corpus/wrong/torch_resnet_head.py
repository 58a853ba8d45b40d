# expects LP101
import torch
import torch.nn as nn
from torchvision import models

model = models.resnet50(weights="IMAGENET1K_V2")
num_ftrs = model.fc.in_features
model.fc = nn.Sequential(nn.Linear(num_ftrs, 5), nn.Softmax(dim=1))
criterion = nn.CrossEntropyLoss()
for inputs, labels in loader:
    outputs = model(inputs)
    loss = criterion(outputs, labels)
