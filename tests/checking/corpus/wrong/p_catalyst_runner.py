# expects LP101
from catalyst import dl
from torch import nn, optim
model = nn.Sequential(nn.Flatten(), nn.Linear(28 * 28, 1), nn.Sigmoid())
criterion = nn.BCEWithLogitsLoss()
optimizer = optim.Adam(model.parameters(), lr=0.02)
runner = dl.SupervisedRunner()
runner.train(model=model, criterion=criterion, optimizer=optimizer, loaders=loaders, num_epochs=1)
