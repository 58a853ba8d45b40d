# expects LP102
import torch.nn.functional as F
from torch import nn, optim
from ignite.engine import create_supervised_trainer
model = nn.Sequential(nn.Linear(10, 50), nn.ReLU(), nn.Linear(50, 4))
trainer = create_supervised_trainer(model, optim.Adam(model.parameters()), F.nll_loss, device="cuda")
trainer.run(loader, max_epochs=10)
