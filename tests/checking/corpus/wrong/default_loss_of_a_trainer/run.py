from torch import optim
from net import MLP
from trainer import Trainer
if __name__ == "__main__":
    model = MLP(8)
    Trainer(model, optim.Adam(model.parameters())).fit(None, 3)
