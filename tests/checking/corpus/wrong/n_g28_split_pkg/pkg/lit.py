import lightning as L
import torch.nn.functional as F
from .model import Model
class Lit(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.model = Model()
    def training_step(self, batch, _):
        x, y = batch
        return F.cross_entropy(self.model(x), y)
