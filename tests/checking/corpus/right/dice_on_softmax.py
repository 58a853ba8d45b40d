import torch
from monai.losses import DiceCELoss, DiceLoss
from monai.networks.nets import UNet

net = UNet(spatial_dims=3, in_channels=1, out_channels=4, channels=(16, 32), strides=(2,))
overlap = DiceLoss(include_background=True, to_onehot_y=False, reduction="mean")
both = DiceCELoss(softmax=True, to_onehot_y=True)
labels = torch.randint(0, 2, (8,))
for batch in loader:
    overlap(net(batch["image"]).softmax(dim=1), batch["onehot"]).backward()
    overlap(torch.sigmoid(net(batch["image"])), labels).backward()
    both(net(batch["image"]), batch["label"]).backward()
