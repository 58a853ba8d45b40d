# expects LP304
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset


class Pairs(Dataset):
    def __init__(self, people, faces):
        self.people, self.faces = people, faces

    def __getitem__(self, i):
        one, other = self.people[i], self.people[-i]
        return self.faces[i], self.faces[-i], int(one.name == other.name)


tower = nn.Sequential(nn.Flatten(), nn.Linear(784, 64))
for a, b, label in DataLoader(Pairs(people, faces), 32):
    nn.functional.cosine_embedding_loss(tower(a), tower(b), label).backward()
