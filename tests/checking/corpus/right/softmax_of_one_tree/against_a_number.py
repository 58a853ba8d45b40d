import torch
import torch.nn as nn
fc = nn.Linear(100, 4)
for h, y in trees:
    nn.NLLLoss()(torch.log_softmax(fc(pool(h)), dim=0), torch.tensor(y)).backward()
