# expects LP304
import numpy as np
import torch
import torch.nn as nn
from sklearn.model_selection import train_test_split

table = np.loadtxt("messages.data", delimiter=",")
parts = train_test_split(table[:, :-1], table[:, -1], random_state=0)
x, x_test, y, y_test = [torch.from_numpy(part).float() for part in parts]
model = nn.Linear(57, 1)
optimiser = torch.optim.SGD(model.parameters(), lr=0.01)
for epoch in range(100):
    optimiser.zero_grad()
    slack = torch.clamp(1.0 - y * model(x).squeeze(1), min=0)
    slack.mean().backward()
    optimiser.step()
with torch.no_grad():
    guess = (model(x_test).squeeze(1) > 0).float()
    print((guess == y_test).float().mean())
