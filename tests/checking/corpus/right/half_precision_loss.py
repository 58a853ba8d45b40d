import torch, torch.nn as nn
net = nn.Sequential(nn.Linear(10, 4)).cuda().half()
crit = nn.CrossEntropyLoss()
with torch.autocast("cuda", dtype=torch.float16):
    for x, y in loader:
        loss = crit(net(x).float(), y.long())
torch.onnx.export(nn.Sequential(net, nn.Softmax(dim=1)), x, "m.onnx")
