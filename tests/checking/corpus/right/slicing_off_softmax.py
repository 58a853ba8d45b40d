import torch.nn as nn
full = nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Linear(8, 2), nn.Softmax(dim=1))
logits_net = full[:-1]
loss = nn.CrossEntropyLoss()(logits_net(x), y)
