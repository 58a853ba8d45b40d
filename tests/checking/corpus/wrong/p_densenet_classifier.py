# expects LP101
from torchvision import models
import torch.nn as nn
import torch.optim as optim

model_ft = models.densenet121(pretrained=True)
for p in model_ft.parameters():
    p.requires_grad = False
num_ftrs = model_ft.classifier.in_features
model_ft.classifier = nn.Sequential(nn.Linear(num_ftrs, 256), nn.ReLU(), nn.Linear(256, 4), nn.Softmax(dim=1))
criterion = nn.CrossEntropyLoss()
optimizer_ft = optim.SGD(model_ft.classifier.parameters(), lr=0.001)

def train_model(model, criterion, optimizer, num_epochs=25):
    for epoch in range(num_epochs):
        for phase in ['train', 'val']:
            for inputs, labels in dataloaders[phase]:
                optimizer.zero_grad()
                outputs = model(inputs)
                _, preds = outputs.max(1)
                loss = criterion(outputs, labels)
                if phase == 'train':
                    loss.backward()
                    optimizer.step()
    return model

model_ft = train_model(model_ft, criterion, optimizer_ft)
