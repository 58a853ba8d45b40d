# expects LP302
import torch.nn.functional as F
from torch import nn

net = nn.Linear(80, 29)
for batch in loader:
    log_probs = net(batch["features"]).log_softmax(-1).transpose(0, 1)
    loss = F.ctc_loss(log_probs, batch["text"], batch["text_lengths"], batch["feature_lengths"])
    loss.backward()
