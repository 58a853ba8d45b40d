# expects LP302
import torch
import torch.nn.functional as F
q_net = torch.nn.Linear(8, 4)
for x, teacher_logits in pairs:
    log_q = F.log_softmax(q_net(x), dim=1)
    p = F.softmax(teacher_logits, dim=1)
    loss = F.kl_div(p, log_q, reduction="batchmean")
    loss.backward()
