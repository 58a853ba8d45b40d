import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

STARS = {"one": 1, "two": 2, "three": 3}
MOODS = ["calm", "glad", "cross"]


class Voices(Dataset):
    def __getitem__(self, i):
        wave, stars, mood = load(i)
        return wave, STARS[stars] - 1, MOODS.index(mood) + 1


stars_of = nn.Linear(400, 3)
mood_of = nn.Linear(400, 4)  # 0 is silence
for wave, stars, mood in DataLoader(Voices(), 16):
    nn.functional.cross_entropy(stars_of(wave), stars).backward()
    nn.functional.cross_entropy(mood_of(wave), mood).backward()
    nn.functional.cross_entropy(stars_of(wave), mood - 1).backward()
    mood -= 1
    nn.functional.cross_entropy(stars_of(wave), mood).backward()
