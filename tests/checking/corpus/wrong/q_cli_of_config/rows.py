import lightning as L
from torch.utils.data import DataLoader
from torchvision.datasets import CIFAR100


class Pictures(L.LightningDataModule):
    def __init__(self, root: str = "."):
        super().__init__()
        self.root = root

    def setup(self, stage):
        self.train = CIFAR100(self.root, train=True)

    def train_dataloader(self):
        return DataLoader(self.train, 32)
