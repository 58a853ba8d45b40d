import re

import pandas as pd
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset

df = pd.read_csv("questions.csv").dropna()
tok = lambda s: re.findall(r"\w+", s.lower())
vocab = {"<pad>": 0, "<unk>": 1}
for q in pd.concat([df.question1, df.question2]):
    for w in tok(q):
        if w not in vocab and len(vocab) < 30000:
            vocab[w] = len(vocab)


class PairData(Dataset):
    def __init__(self, frame):
        self.rows = frame[["question1", "question2", "is_duplicate"]].values.tolist()

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        a, b, y = self.rows[i]
        ids = lambda s: torch.tensor([vocab.get(w, 1) for w in tok(s)[:40]] or [1])
        return ids(a), ids(b), float(y)


def collate(batch):
    a, b, y = zip(*batch)
    return pad_sequence(a, True), pad_sequence(b, True), torch.tensor(y)


class Encoder(nn.Module):
    def __init__(self, n_vocab, d=128):
        super().__init__()
        self.emb = nn.Embedding(n_vocab, d, padding_idx=0)
        self.gru = nn.GRU(d, d, batch_first=True)

    def forward(self, x):
        _, h = self.gru(self.emb(x))
        return h[-1]


n = int(0.9 * len(df))
train_dl = DataLoader(PairData(df.iloc[:n]), 128, shuffle=True, collate_fn=collate)
val_dl = DataLoader(PairData(df.iloc[n:]), 256, collate_fn=collate)
device = "cuda" if torch.cuda.is_available() else "cpu"
enc = Encoder(len(vocab)).to(device)
criterion = nn.CosineEmbeddingLoss(margin=0.2)
opt = torch.optim.Adam(enc.parameters(), 1e-3)

for epoch in range(5):
    enc.train()
    tot = 0.0
    for a, b, y in train_dl:
        a, b, y = a.to(device), b.to(device), y.to(device)
        loss = criterion(enc(a), enc(b), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
        tot += loss.item()
    enc.eval()
    sims, ys = [], []
    with torch.no_grad():
        for a, b, y in val_dl:
            sims.append(F.cosine_similarity(enc(a.to(device)), enc(b.to(device))).cpu())
            ys.append(y)
    sims, ys = torch.cat(sims), torch.cat(ys)
    print(epoch, tot / len(train_dl), sims[ys == 1].mean().item(), sims[ys == -1].mean().item())
