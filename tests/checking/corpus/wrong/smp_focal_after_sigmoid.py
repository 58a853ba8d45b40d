# expects LP101
import torch, segmentation_models_pytorch as smp
model = smp.Unet("resnet18", classes=1, activation="sigmoid")
loss_fn = smp.losses.FocalLoss("binary", gamma=2.0)
for x, y in loader:
    loss = loss_fn(model(x), y)
    loss.backward()
