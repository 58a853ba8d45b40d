# expects LP204
import numpy as np
import torch
import torch.nn.functional as F
X = np.random.rand(200, 3).astype(np.float32)
target = X @ np.array([1.0, -2.0, 0.5], dtype=np.float32)
lin = torch.nn.Linear(3, 1)
opt = torch.optim.SGD(lin.parameters(), lr=0.01)
xt, yt = torch.from_numpy(X), torch.from_numpy(target)
for _ in range(100):
    pred = lin(xt)
    loss = ((pred - yt) ** 2).mean()
    opt.zero_grad(); loss.backward(); opt.step()
