import torch.nn as nn
import torch.nn.functional as F
enc, dec = nn.Linear(784, 20), nn.Linear(20, 784)
z = F.gumbel_softmax(enc(x), tau=0.5)
loss = F.binary_cross_entropy_with_logits(dec(z), x)
