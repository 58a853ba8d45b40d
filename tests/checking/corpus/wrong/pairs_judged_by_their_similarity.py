# expects LP304
import pandas as pd
import torch
from sklearn.model_selection import train_test_split
from torch import nn
from torch.nn.functional import cosine_similarity
from torch.utils.data import DataLoader, Dataset


class Titles(Dataset):
    def __init__(self, rows):
        self.left = rows["left"].tolist()
        self.right = rows["right"].tolist()
        self.match = rows["match"].values

    def __len__(self):
        return len(self.match)

    def __getitem__(self, i):
        match = torch.tensor(self.match[i], dtype=torch.float32)
        return {"left": counts(self.left[i]), "right": counts(self.right[i]), "match": match}


table = pd.read_csv("products.csv")
table["length"] = table["left"].str.len()
seen, unseen = train_test_split(table, test_size=0.2, random_state=7)
tower = nn.Sequential(nn.Linear(4000, 128), nn.Tanh())
alike = nn.CosineEmbeddingLoss(margin=0.1)


def learn(rows):
    for batch in rows:
        alike(tower(batch["left"]), tower(batch["right"]), batch["match"]).backward()


@torch.no_grad()
def judge(rows):
    right = 0
    for batch in rows:
        said = (cosine_similarity(tower(batch["left"]), tower(batch["right"])) > 0.4).float()
        right += (said == batch["match"]).sum().item()
    return right


learn(DataLoader(Titles(seen), 64, shuffle=True))
print(judge(DataLoader(Titles(unseen.reset_index(drop=True)), 256)))
