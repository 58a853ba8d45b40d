# expects LP101
import segmentation_models_pytorch as smp
import torch
model = smp.Unet("resnet34", classes=1, activation="sigmoid")
criterion = torch.nn.BCEWithLogitsLoss()
for img, mask in loader:
    loss = criterion(model(img), mask)
