import torch, torch.nn as nn, torch.nn.functional as F
class Head(nn.Module):
    def __init__(self, d=8, num_labels=3):
        super().__init__()
        self.num_labels, self.problem_type = num_labels, None
        self.out = nn.Linear(d, num_labels)
    def forward(self, h, labels=None):
        logits = self.out(h)
        if self.problem_type is None:
            if self.num_labels == 1:
                self.problem_type = "regression"
            elif self.num_labels > 1 and (labels.dtype == torch.long or labels.dtype == torch.int):
                self.problem_type = "single_label_classification"
            else:
                self.problem_type = "multi_label_classification"
        if self.problem_type == "regression":
            loss = nn.MSELoss()(logits.squeeze(), labels.squeeze())
        elif self.problem_type == "single_label_classification":
            loss = nn.CrossEntropyLoss()(logits.view(-1, self.num_labels), labels.view(-1))
        elif self.problem_type == "multi_label_classification":
            loss = nn.BCEWithLogitsLoss()(logits, labels)
        return loss
h = Head(num_labels=3)
h(torch.randn(4, 8), torch.randint(0, 3, (4,))).backward()
