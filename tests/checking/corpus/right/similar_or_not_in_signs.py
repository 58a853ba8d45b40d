import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset
class Pairs(Dataset):
    def __init__(self, groups, n):
        self.rows = []
        for key, titles in groups.items():
            for i in range(len(titles) - 1):
                self.rows.append((titles[i], titles[i + 1], 1))
        for _ in range(n):
            i, j = rng.randrange(n), rng.randrange(n)
            if keys[i] != keys[j]:
                self.rows.append((titles[i], titles[j], -1))
        rng.shuffle(self.rows)
    def __len__(self):
        return len(self.rows)
    def __getitem__(self, i):
        return self.rows[i]
    def collate(self, batch):
        left, right, same = zip(*batch)
        return encode(left), encode(right), torch.tensor(same, dtype=torch.float32)
data = Pairs(groups, 100)
loader = DataLoader(data, 32, collate_fn=data.collate)
model = nn.Linear(100, 10)
loss_fn = nn.CosineEmbeddingLoss(margin=0.3)
for a, b, same in loader:
    loss_fn(model(a), model(b), same.cuda()).backward()
