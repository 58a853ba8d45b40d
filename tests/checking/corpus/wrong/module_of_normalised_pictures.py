# expects LP106
import torch, torch.nn as nn, torch.nn.functional as F
from torchvision import transforms
from PIL import Image
from torch.utils.data import Dataset, DataLoader
import lightning as L
class D(Dataset):
    def __init__(self, files):
        self.files = files
        self.t = transforms.Compose([transforms.ToTensor(), transforms.Normalize(0.5, 0.5)])
    def __len__(self): return len(self.files)
    def __getitem__(self, i):
        return self.t(Image.open(self.files[i]))
class AE(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.enc = nn.Sequential(nn.Conv2d(1, 16, 3, stride=2), nn.ReLU())
        self.dec = nn.Sequential(nn.ConvTranspose2d(16, 1, 3, stride=2), nn.Sigmoid())
    def training_step(self, batch, i):
        return F.mse_loss(self.dec(self.enc(batch)), batch)
    def train_dataloader(self):
        return DataLoader(D(["a"]), 8)
L.Trainer().fit(AE())
