# expects LP101
from functools import partial
import torch.nn as nn
make_head = partial(nn.Sequential, nn.Dropout(0.1))
class Net(nn.Module):
    def __init__(self, act_layer=nn.GELU, out_layer=partial(nn.Softmax, dim=1)):
        super().__init__()
        self.fc = nn.Linear(10, 32)
        self.act = act_layer()
        self.cls = nn.Linear(32, 8)
        self.out = out_layer()
    def forward(self, x):
        return self.out(self.cls(self.act(self.fc(x))))
net = Net()
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    criterion(net(x), y).backward()
