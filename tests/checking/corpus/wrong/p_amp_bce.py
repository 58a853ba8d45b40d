# expects LP102
import torch
from torch.cuda.amp import GradScaler, autocast
import torchvision

model = torchvision.models.efficientnet_b0(weights="DEFAULT")
model.classifier[1] = torch.nn.Linear(model.classifier[1].in_features, 1)
model = model.cuda()
scaler = GradScaler()
loss_fn = torch.nn.BCELoss()
for images, labels in loader:
    with autocast():
        out = model(images.cuda()).squeeze(1)
        loss = loss_fn(out, labels.float().cuda())
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
