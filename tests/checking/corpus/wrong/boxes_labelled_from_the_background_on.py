# expects LP301
import lightning as L
import torch
from torch.utils.data import DataLoader, Dataset
from torchvision.models.detection import ssd300_vgg16

SPECIES = ["roe deer", "wild boar", "badger"]


class Traps(Dataset):
    def __init__(self, table):
        self.files = sorted(set(table.file))
        self.table = table

    def __getitem__(self, i):
        seen = self.table[self.table.file == self.files[i]]
        labels = torch.tensor([SPECIES.index(name) for name in seen.species.tolist()])
        boxes = torch.tensor(seen[["x1", "y1", "x2", "y2"]].to_numpy(), dtype=torch.float32)
        return load(self.files[i]), {"boxes": boxes, "labels": labels}


class Finder(L.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = ssd300_vgg16(weights=None, num_classes=len(SPECIES) + 1)

    def training_step(self, batch, number):
        pictures, targets = batch
        return sum(self.net(pictures, targets).values())

    def configure_optimizers(self):
        return torch.optim.AdamW(self.parameters(), lr=1e-4)


def collate(rows):
    return tuple(zip(*rows))


L.Trainer(max_epochs=30).fit(Finder(), DataLoader(Traps(read()), 8, collate_fn=collate))
