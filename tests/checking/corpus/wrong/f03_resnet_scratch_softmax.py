# expects LP101
import torch, torch.nn as nn
class BasicBlock(nn.Module):
    expansion = 1
    def __init__(self, cin, cout, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(cin, cout, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(cout)
        self.conv2 = nn.Conv2d(cout, cout, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(cout)
        self.shortcut = nn.Sequential()
        if stride != 1 or cin != cout:
            self.shortcut = nn.Sequential(nn.Conv2d(cin, cout, 1, stride, bias=False), nn.BatchNorm2d(cout))
    def forward(self, x):
        out = torch.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out)) + self.shortcut(x)
        return torch.relu(out)
class ResNet(nn.Module):
    def __init__(self, block, num_blocks, num_classes=10):
        super().__init__()
        self.in_planes = 64
        self.conv1 = nn.Conv2d(3, 64, 3, 1, 1, bias=False)
        self.layer1 = self._make_layer(block, 64, num_blocks[0], 1)
        self.layer2 = self._make_layer(block, 128, num_blocks[1], 2)
        self.linear = nn.Linear(128, num_classes)
        self.softmax = nn.Softmax(dim=1)
    def _make_layer(self, block, planes, num, stride):
        strides = [stride] + [1] * (num - 1)
        layers = []
        for s in strides:
            layers.append(block(self.in_planes, planes, s))
            self.in_planes = planes * block.expansion
        return nn.Sequential(*layers)
    def forward(self, x):
        out = self.layer2(self.layer1(torch.relu(self.conv1(x))))
        out = nn.functional.avg_pool2d(out, 4).view(out.size(0), -1)
        return self.softmax(self.linear(out))
def ResNet18():
    return ResNet(BasicBlock, [2, 2])
net = ResNet18().cuda()
net = torch.nn.DataParallel(net)
criterion = nn.CrossEntropyLoss()
def train(epoch):
    net.train()
    for i, (inputs, targets) in enumerate(trainloader):
        outputs = net(inputs.cuda())
        loss = criterion(outputs, targets.cuda())
        loss.backward()
for epoch in range(200):
    train(epoch)
