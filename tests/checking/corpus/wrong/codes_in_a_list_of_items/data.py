import torch
from pathlib import Path
from torch.utils.data import Dataset
from labels import EMO2ID
class FER(Dataset):
    def __init__(self, root):
        self.items = [(p, EMO2ID[p.parent.name]) for p in sorted(Path(root).rglob("*.png"))]
    def __len__(self):
        return len(self.items)
    def __getitem__(self, idx):
        p, y = self.items[idx]
        return load(p), torch.tensor(y)
