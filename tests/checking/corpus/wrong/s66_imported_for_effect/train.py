import parts
from shelf import COSTS, NETS

net = NETS.build({"type": "plain", "size": 20, "classes": 4})
cost = COSTS.build({"type": "nll", "share": 0.5})
for x, y in loader:
    loss = cost(net(x), y)
    loss.backward()
