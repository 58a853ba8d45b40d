from coral_pytorch.dataset import levels_from_labelbatch
from coral_pytorch.losses import coral_loss
from torch import nn

GRADES = 5
net = nn.Sequential(nn.Linear(30, 16), nn.ReLU(), nn.Linear(16, GRADES - 1))
for scans, grades in loader:
    levels = levels_from_labelbatch(grades, num_classes=GRADES)
    loss = coral_loss(net(scans), levels)
    loss.backward()
