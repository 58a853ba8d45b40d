"""A file of code with an error, and one with a warning."""

from __future__ import annotations

WRONG = (
    "import torch.nn as nn\n"
    "net = nn.Sequential(nn.Linear(4, 3), nn.Softmax(dim=-1))\n"
    "criterion = nn.CrossEntropyLoss()\n"
)
WARNING = "import torch.nn as nn\nloss = nn.KLDivLoss()(log_q, p)\n"
