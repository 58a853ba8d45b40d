# expects LP201
import torch
import torchvision.models as models
resnet = models.resnet18(weights=models.ResNet18_Weights.DEFAULT)
resnet.fc = torch.nn.Linear(512, 1)
loss_func = torch.nn.CrossEntropyLoss()
for b_x, b_y in train_loader:
    output = resnet(b_x)
    loss = loss_func(output, b_y)
    loss.backward()
