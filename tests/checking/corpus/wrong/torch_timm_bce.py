# expects LP102
import timm
import torch
m = timm.create_model("efficientnet_b0", pretrained=True, num_classes=1)
crit = torch.nn.BCELoss()
for x, y in dl:
    crit(m(x), y).backward()
