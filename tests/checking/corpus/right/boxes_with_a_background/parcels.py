import json

import torch
from torch.utils.data import Dataset
from torchvision.io import read_image

KINDS = ("envelope", "box", "tube", "pallet")


class Parcels(Dataset):
    def __init__(self, file):
        self.rows = json.load(open(file))
        self.number = {kind: place for place, kind in enumerate(KINDS, start=1)}

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        row = self.rows[i]
        labels = torch.as_tensor([self.number[one["kind"]] for one in row["objects"]])
        boxes = torch.as_tensor([one["box"] for one in row["objects"]], dtype=torch.float32)
        return read_image(row["file"]) / 255, {"boxes": boxes, "labels": labels}
