# expects LP101
import torch
import torch.nn.functional as F
def compute_loss(outputs, targets):
    return F.binary_cross_entropy_with_logits(outputs, targets)
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = torch.nn.Linear(3, 1)
    def forward(self, x):
        return F.sigmoid(self.fc(x)).view(-1)
net = Net().cuda()
for epoch in range(3):
    for data in loader:
        x, t = data
        loss = compute_loss(net(x), t)
