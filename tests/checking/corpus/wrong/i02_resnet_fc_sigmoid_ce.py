# expects LP101
import torch
import torchvision
from torch import nn
def create_model(num_classes):
    model = torchvision.models.resnet50(weights=torchvision.models.ResNet50_Weights.IMAGENET1K_V2)
    for param in model.parameters():
        param.requires_grad = False
    model.fc = nn.Sequential(nn.Linear(model.fc.in_features, num_classes), nn.Sigmoid())
    return model
device = "cuda"
model = create_model(num_classes=6).to(device)
criterion = nn.CrossEntropyLoss()
for images, labels in train_loader:
    outputs = model(images.to(device))
    loss = criterion(outputs, labels.to(device))
    loss.backward()
