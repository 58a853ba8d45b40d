# expects LP204
import numpy as np
import torch
import torch.nn as nn
X_numpy = np.linspace(0, 10, 100).reshape(-1, 1)
y_numpy = 3 * X_numpy[:, 0] + np.random.randn(100)
X = torch.from_numpy(X_numpy.astype(np.float32))
y = torch.from_numpy(y_numpy.astype(np.float32))
model = nn.Linear(1, 1)
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
for epoch in range(100):
    y_predicted = model(X)
    loss = criterion(y_predicted, y)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
