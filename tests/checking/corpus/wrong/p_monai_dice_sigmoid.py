# expects LP101
from monai.networks.nets import UNet
from monai.losses import DiceLoss
import torch
net = torch.nn.Sequential(
    UNet(spatial_dims=3, in_channels=1, out_channels=1, channels=(16, 32, 64), strides=(2, 2)),
    torch.nn.Sigmoid(),
)
loss_function = DiceLoss(sigmoid=True)
for batch in loader:
    loss_function(net(batch["image"]), batch["label"]).backward()
