import segmentation_models_pytorch as smp
import torch
import torch.nn as nn

model = smp.FPN("resnet18", classes=1)
bce, dice = nn.BCEWithLogitsLoss(), smp.losses.DiceLoss("binary")
opt = torch.optim.Adam(model.parameters())
for image, mask in loader:
    out = model(image)
    loss = 0.5 * bce(out, mask) + 0.5 * dice(out, mask)
    loss.backward()
    opt.step()

model.eval()
hits = 0
with torch.no_grad():
    for image, mask in valid:
        out = model(image)
        tp, fp, fn, tn = smp.metrics.get_stats(out.sigmoid(), mask.long(), mode="binary", threshold=0.5)
        hits += smp.metrics.f1_score(tp, fp, fn, tn)
