import torch, torch.nn as nn
from stop import EarlyStopping
net = nn.Linear(4, 3); crit = nn.CrossEntropyLoss(); opt = torch.optim.Adam(net.parameters()); early_stopping = EarlyStopping(patience=3)
for ep in range(20):
    for x, y in tr:
        loss = crit(net(x), y); opt.zero_grad(); loss.backward(); opt.step()
    val_loss = evaluate(net)
    early_stopping(val_loss, net)
    if early_stopping.early_stop: break
