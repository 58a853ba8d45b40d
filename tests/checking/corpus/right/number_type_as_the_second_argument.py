import numpy as np
import torch
import torch.nn.functional as F

marks = []
for sample in samples:
    marks.append(1)
    marks.extend([0] * len(sample))
marks = np.asarray(marks, np.float32)
net = torch.nn.Linear(4, 1)
F.binary_cross_entropy_with_logits(net(x).squeeze(1), torch.tensor(marks)).backward()
