import torch.nn as nn
class UNet(nn.Module):
    def __init__(self, n, apply_softmax=True):
        super().__init__()
        self.out = nn.Conv2d(64, n, 1)
        self.act = nn.Softmax(dim=1) if apply_softmax else nn.Identity()
    def forward(self, x):
        return self.act(self.out(x))
train_net = UNet(5, apply_softmax=False)
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    criterion(train_net(x), y).backward()
infer = UNet(5)
infer.load_state_dict(train_net.state_dict())
masks = infer(images).argmax(1)
