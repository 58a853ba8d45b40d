# expects LP411
import torch
import torch.nn as nn
from monai.losses import DiceCELoss, DiceFocalLoss
from monai.metrics import DiceMetric
from monai.networks.nets import UNet
from monai.transforms import AsDiscrete, Compose

net = UNet(spatial_dims=3, in_channels=1, out_channels=1, channels=(16, 32), strides=(2,))
loss_fn = DiceFocalLoss(sigmoid=True)
post = AsDiscrete(threshold=0.5)
metric = DiceMetric()
for batch in loader:
    out = net(batch["image"])
    loss = loss_fn(out, batch["label"])
    loss.backward()
    metric(y_pred=post(out), y=batch["label"])
