from src.losses import get_loss
from src.nets import Scorer
net = Scorer(16)
criterion = get_loss("bce")
for x, y in loader:
    loss = criterion(net(x), y)
    loss.backward()
