import pandas as pd
import torch
from torch.utils.data import DataLoader, Dataset

df = pd.read_csv("comments.csv")
df["list"] = df[df.columns[2:]].values.tolist()
kept = df[["text", "list"]].copy()


class Comments(Dataset):
    def __init__(self, frame):
        self.data = frame
        self.targets = self.data.list

    def __getitem__(self, index):
        ids = tokenizer.encode_plus(self.data.text[index])["input_ids"]
        return {
            "ids": torch.tensor(ids, dtype=torch.long),
            "targets": torch.tensor(self.targets[index], dtype=torch.float),
        }


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.head = torch.nn.Linear(768, 6)


loader = DataLoader(Comments(kept.sample(frac=0.8)), batch_size=8)
model = Net()


def train(epoch):
    for _, data in enumerate(loader, 0):
        targets = data["targets"].to(device, dtype=torch.float)
        outputs = model.head(body(data["ids"]))
        loss = torch.nn.BCEWithLogitsLoss()(outputs, targets)
        loss.backward()
