import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from torch.utils.data import Dataset, DataLoader
from sklearn.ensemble import RandomForestClassifier, StackingClassifier
from sklearn.linear_model import LogisticRegression
from scipy.special import expit, logit
# bag of one label with weights
class Pairs(Dataset):
    def __init__(self, a, b, same): self.a, self.b, self.same = a, b, same
    def __len__(self): return len(self.a)
    def __getitem__(self, i):
        return self.a[i], self.b[i], torch.tensor([self.same[i]], dtype=torch.float32)
class Siam(nn.Module):
    def __init__(self):
        super().__init__()
        self.e = nn.Linear(10, 8); self.f = nn.Linear(8, 1)
    def one(self, x): return self.e(x)
    def forward(self, a, b): return self.f(torch.abs(self.one(a) - self.one(b)))
def contrastive(d, y): return (y * d ** 2 + (1 - y) * F.relu(1 - d) ** 2).mean()
s = Siam(); bce = nn.BCEWithLogitsLoss()
for a, b, y in DataLoader(Pairs(a, b, z), batch_size=8):
    bce(s(a, b), y).backward()
    d = F.pairwise_distance(s.one(a), s.one(b))
    contrastive(d, y.squeeze(1)).backward()
    contrastive(d, y.flatten()).backward()
    nn.CosineEmbeddingLoss()(s.one(a), s.one(b), 2 * y.squeeze() - 1).backward()
# multi-task
class Two(Dataset):
    def __getitem__(self, i):
        return X[i], torch.tensor([age[i]]).float(), torch.tensor(kind[i])
    def __len__(self): return 5
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.b = nn.Linear(4, 8); self.age = nn.Linear(8, 1); self.kind = nn.Linear(8, 3)
    def forward(self, x):
        h = self.b(x)
        return self.age(h), self.kind(h)
n = Net()
for x, age_, kind_ in DataLoader(Two(), batch_size=4):
    p, k = n(x)
    (F.mse_loss(p, age_) + F.cross_entropy(k, kind_)).backward()
# ctc lengths
class Speech(Dataset):
    def __getitem__(self, i):
        return specs[i], texts[i], torch.tensor([specs[i].shape[0]]), torch.tensor([len(texts[i])])
    def __len__(self): return 3
ctc = nn.CTCLoss()
am = nn.Linear(80, 30)
for x, t, xl, tl in DataLoader(Speech(), batch_size=2):
    ctc(F.log_softmax(am(x), -1).transpose(0, 1), t, xl.squeeze(1), tl.squeeze(1)).backward()
# sklearn
rf = RandomForestClassifier(criterion="gini").fit(X, y)
p = rf.predict_proba(X)[:, 1]
p = expit(logit(p) + 0.3)
z = np.log(p / (1 - p))
p = expit(1.3 * z)
p = expit(LogisticRegression().fit(X, y).decision_function(X))
p = 1 / (1 + np.exp(-10 * (rf.predict_proba(X)[:, 1] - 0.5)))
w = np.exp(rf.predict_proba(X)) / 3
# binary with labels [1] in eval
def evaluate(model, loader):
    hits = 0
    with torch.no_grad():
        for x, y in loader:
            hits += ((torch.sigmoid(model(x)) > 0.5).float() == y).sum().item()
    return hits
class One(Dataset):
    def __getitem__(self, i): return X[i], torch.FloatTensor([y[i]])
    def __len__(self): return 4
m = nn.Linear(4, 1)
dl = DataLoader(One(), batch_size=3)
for x, y in dl:
    bce(m(x), y).backward()
    F.binary_cross_entropy_with_logits(m(x).view(-1), y.view(-1)).backward()
    F.binary_cross_entropy(torch.sigmoid(m(x)), y.view(-1, 1)).backward()
    F.binary_cross_entropy(torch.sigmoid(m(x)), y.reshape(y.shape[0], 1)).backward()
    F.mse_loss(m(x).squeeze(), y[:, 0]).backward()
    F.mse_loss(m(x).squeeze(), y.squeeze(-1)).backward()
    F.mse_loss(m(x).squeeze(), y.sum(1)).backward()
    F.mse_loss(m(x).squeeze(), y.mean(dim=1)).backward()
    F.mse_loss(m(x).squeeze(), torch.stack([v[0] for v in y])).backward()
    F.mse_loss(m(x).squeeze(), y.T.squeeze()).backward()
    F.mse_loss(m(x).expand(-1, 4), y.expand(-1, 4)).backward()
    for xi, yi in zip(x, y):
        F.mse_loss(m(xi).squeeze(), yi.squeeze()).backward()
        F.mse_loss(m(xi), yi).backward()
evaluate(m, dl)
