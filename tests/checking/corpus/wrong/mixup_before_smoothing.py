# expects LP301
import torch, torch.nn as nn, timm
from timm.data import Mixup
from timm.loss import LabelSmoothingCrossEntropy
model = timm.create_model("resnet50", num_classes=10)
mixup_fn = Mixup(mixup_alpha=0.8, cutmix_alpha=1.0, num_classes=10)
criterion = LabelSmoothingCrossEntropy(smoothing=0.1)
for x, y in loader:
    x, y = mixup_fn(x, y)
    out = model(x)
    loss = criterion(out, y)
    loss.backward()
