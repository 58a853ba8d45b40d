import torch.nn.functional as F

from vendor import load_detector

detector = load_detector("spam")
for mails, labels in loader:
    logits = detector(mails)
    loss = F.binary_cross_entropy_with_logits(logits, labels.float())
    loss.backward()
