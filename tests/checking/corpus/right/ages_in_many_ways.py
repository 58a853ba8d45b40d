import torch
from torch import nn
from torch.utils.data import Dataset, DataLoader
class Faces(Dataset):
    def __getitem__(self, i):
        age = int(self.files[i].split("_")[0])
        return load(self.files[i]), age
net = nn.Linear(512, 117)
one = nn.Linear(512, 1)
two = nn.Sequential(one, nn.Sigmoid())
for x, age in DataLoader(Faces("f"), 32):
    nn.CrossEntropyLoss()(net(x), age)
    nn.PoissonNLLLoss()(one(x).squeeze(1), age)
    nn.MSELoss()(one(x).squeeze(1), age.float())
    nn.MSELoss()(two(x).squeeze(1) * 100, age.float())
    nn.BCELoss()(two(x).squeeze(1), (age > 40).float())
    old = (age > 40).float()
    nn.MSELoss()(two(x).squeeze(1), old)
    nn.MSELoss()(two(x).squeeze(1), age.float() / 100)
    ages = (age >= 18).long()
    nn.MSELoss()(two(x).squeeze(1), ages.float())
    ages = [int(a > 3) for a in age]
    nn.MSELoss()(two(x).squeeze(1), torch.tensor(ages).float())
