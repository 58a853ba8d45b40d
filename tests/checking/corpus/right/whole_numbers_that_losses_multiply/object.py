"""multilabel_soft_margin_loss is -(t * logsigmoid(x) + (1 - t) * logsigmoid(-x)) in Python: whole numbers do."""
from torch import nn

net = nn.Linear(20, 5)
loss_function = nn.MultiLabelSoftMarginLoss()
for x, y in loader:
    loss = loss_function(net(x), y.long())
    loss.backward()
