from engine import fit
from nets import Tags
from reading import batches

net = Tags(300, 12)
fit(net, batches("train.csv"), rate=1e-3)
