import torch, segmentation_models_pytorch as smp
m = smp.Unet("resnet34", classes=1); lf = smp.losses.SoftBCEWithLogitsLoss()
for x, y in dl: lf(m(x), y).backward()
with torch.no_grad():
    pred = (m(x) > 0).long().argmax(dim=2)
