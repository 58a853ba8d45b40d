import torch.nn as nn
class MC(nn.Module):
    def __init__(self):
        super().__init__()
        self.classifier = nn.Linear(768, 1)
    def forward(self, h, labels=None, num_choices=4):
        logits = self.classifier(h)
        reshaped = logits.view(-1, num_choices)
        loss = None
        if labels is not None:
            loss = nn.CrossEntropyLoss()(reshaped, labels)
        return loss, reshaped
