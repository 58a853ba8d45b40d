# expects LP407
import torch.nn as nn
model = nn.Linear(10, 3)
criterion = nn.CrossEntropyLoss(label_smoothing=10)
loss = criterion(model(x), y)
