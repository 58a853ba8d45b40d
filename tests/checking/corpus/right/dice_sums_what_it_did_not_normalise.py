
import torch
import torch.nn as nn
from segmenters import build


class Overlap(nn.Module):
    def forward(self, scores, marks):
        kinds = scores.shape[1]
        shares = torch.softmax(scores, dim=1)
        rows = nn.functional.one_hot(marks, kinds).permute(0, 3, 1, 2)
        both = (shares * rows).sum((0, 2, 3))
        size = (shares + rows).sum((0, 2, 3))
        return 1 - (2 * both / (size + 1e-7)).mean()


net = build("deep")
criterion = nn.CrossEntropyLoss()
overlap = Overlap()
for picture, marks in loader:
    scores = net(picture)
    loss = criterion(scores, marks) + overlap(scores, marks)
    loss.backward()
