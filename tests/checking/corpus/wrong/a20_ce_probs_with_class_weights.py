# expects LP101
import torch
from torch import nn
from torchvision import models
net = models.mobilenet_v2(weights=None)
net.classifier = nn.Sequential(nn.Dropout(0.2), nn.Linear(net.last_channel, 3), nn.Softmax(dim=1))
weights = torch.tensor([1.0, 2.5, 4.0]).to("cuda")
criterion = nn.CrossEntropyLoss(weight=weights, label_smoothing=0.05)
scheduler = torch.optim.lr_scheduler.StepLR(torch.optim.SGD(net.parameters(), 0.1), 10)
for epoch in range(30):
    for batch in train_loader:
        images, labels = batch["image"].cuda(), batch["label"].cuda()
        loss = criterion(net(images), labels)
        loss.backward()
    scheduler.step()
