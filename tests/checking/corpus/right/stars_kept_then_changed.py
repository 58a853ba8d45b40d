import json, torch, torch.nn as nn
from torch.utils.data import DataLoader, Dataset
RATINGS = (1, 2, 3, 4, 5)
class R(Dataset):
    def __init__(self, path):
        self.rows = []
        for line in open(path):
            r = json.loads(line)
            if int(r["overall"]) not in RATINGS:
                continue
            r["overall"] = int(r["overall"]) - 1
            self.rows.append((r.get("t", ""), int(r["overall"])))
    def __len__(self):
        return len(self.rows)
    def __getitem__(self, i):
        return self.rows[i]
def collate(batch):
    texts, stars = zip(*batch)
    return tok(texts), torch.tensor(stars)
net = nn.Linear(3, 5)
for x, y in DataLoader(R("p"), 3, collate_fn=collate):
    nn.functional.cross_entropy(net(x), y)
