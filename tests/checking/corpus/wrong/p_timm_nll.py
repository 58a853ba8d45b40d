# expects LP102
import timm
import torch
net = timm.create_model("resnet18", pretrained=True, num_classes=5)
criterion = torch.nn.NLLLoss()
opt = torch.optim.AdamW(net.parameters(), 1e-4)
for x, y in loader:
    out = net(x)
    loss = criterion(out, y)
    opt.zero_grad(); loss.backward(); opt.step()
