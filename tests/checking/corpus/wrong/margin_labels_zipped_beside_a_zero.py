# expects LP304
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
    for left, right, same in loader:
        loss = F.cosine_embedding_loss(encoder(left), encoder(right), same, margin=0.3)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    with torch.no_grad():
        alike, truth = zip(
            *[(F.cosine_similarity(encoder(a), encoder(b)), same) for a, b, same in loader]
        )
    alike, truth = torch.cat(alike), torch.cat(truth)
    print(epoch, alike[truth == 1].mean().item(), alike[truth == 0].mean().item())
