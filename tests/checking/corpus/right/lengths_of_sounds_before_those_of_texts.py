import torch.nn.functional as F
from torch import nn

net = nn.Linear(80, 29)
for batch in loader:
    log_probs = net(batch["features"]).log_softmax(-1).transpose(0, 1)
    sizes = {"target_lengths": batch["text_lengths"], "input_lengths": batch["feature_lengths"]}
    loss = F.ctc_loss(log_probs, batch["text"], batch["feature_lengths"], batch["text_lengths"])
    same = F.ctc_loss(log_probs, batch["text"], target_lengths=sizes["target_lengths"],
                      input_lengths=sizes["input_lengths"])
    (loss + same).backward()
