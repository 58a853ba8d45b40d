# expects LP101
import torch
import torch.nn as nn
from ignite.engine import create_supervised_trainer
model = nn.Sequential(nn.Linear(3, 3), nn.Softmax(dim=1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
trainer = create_supervised_trainer(model, optimizer, nn.CrossEntropyLoss())
trainer.run(loader, max_epochs=5)
