import csv
import torch
from torch.utils.data import Dataset

class FaceDataset(Dataset):
    def __init__(self, csv_file, transform):
        self.rows = list(csv.reader(open(csv_file)))
        self.transform = transform
    def __len__(self):
        return len(self.rows)
    def __getitem__(self, idx):
        from PIL import Image
        path, label = self.rows[idx]
        image = self.transform(Image.open(path))
        label = torch.tensor([int(label)])
        return image, label
