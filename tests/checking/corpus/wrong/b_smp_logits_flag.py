# expects LP101
import segmentation_models_pytorch as smp
import torch
model = smp.Unet("resnet34", classes=1, activation="sigmoid")
loss_fn = smp.losses.DiceLoss(smp.losses.BINARY_MODE, from_logits=True)
for img, mask in loader:
    loss_fn(model(img), mask).backward()
