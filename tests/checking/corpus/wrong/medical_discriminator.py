# expects LP101
import torch
from monai.networks.nets import Discriminator

judge = torch.nn.BCEWithLogitsLoss()
critic = Discriminator(in_shape=(1, 64, 64), channels=(8, 16), strides=(2, 2))
for real in batches:
    judge(critic(real), torch.ones(len(real), 1)).backward()
