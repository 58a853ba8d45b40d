import pandas as pd
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Sentences(Dataset):
    def __init__(self, path):
        table = pd.read_parquet(path)
        self.left = torch.tensor(table["left"].tolist())
        self.right = torch.tensor(table["right"].tolist())
        self.same = torch.tensor(table["same_meaning"].values).float()

    def __len__(self):
        return len(self.same)

    def __getitem__(self, index):
        return self.left[index], self.right[index], self.same[index]


encoder = nn.Sequential(nn.Linear(300, 128), nn.ReLU(), nn.Linear(128, 64))
optimiser = torch.optim.Adam(encoder.parameters())
loader = DataLoader(Sentences("pairs.parquet"), batch_size=128, shuffle=True)
for epoch in range(5):
    near, far = 0.0, 0.0
    for left, right, same in loader:
        one, other = encoder(left), encoder(right)
        loss = F.cosine_embedding_loss(one, other, 2 * same - 1, margin=0.3)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        alike = F.cosine_similarity(one, other)
        near += alike[same != 0].mean().item()
        far += alike[same == 0].mean().item()
    print(epoch, near / len(loader), far / len(loader))
