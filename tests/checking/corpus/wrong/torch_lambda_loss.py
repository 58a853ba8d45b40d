# expects LP101
import torch.nn.functional as F
loss_fn = lambda out, y: F.cross_entropy(F.softmax(out, dim=1), y)
