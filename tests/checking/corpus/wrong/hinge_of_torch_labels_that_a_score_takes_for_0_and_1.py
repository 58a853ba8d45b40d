# expects LP304
import pandas as pd
import torch
from sklearn.metrics import f1_score

wells = pd.read_csv("wells.csv")
depths = torch.tensor(wells.drop(columns="dry").values, dtype=torch.float32)
dry = torch.tensor(wells["dry"].values, dtype=torch.float32)
net = torch.nn.Linear(depths.shape[1], 1)
step = torch.optim.SGD(net.parameters(), 1e-2)
for _ in range(200):
    step.zero_grad()
    score = net(depths).squeeze(1)
    loss = torch.clamp(1 - dry * score, min=0).mean()
    loss.backward()
    step.step()
    print(f1_score(dry, (score.detach() > 0).int()))
