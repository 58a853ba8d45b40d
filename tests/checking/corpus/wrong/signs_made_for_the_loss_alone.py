# expects LP304
import torch
import torch.nn as nn
from sklearn.datasets import fetch_openml
from sklearn.model_selection import train_test_split

x, y = fetch_openml("spambase", version=1, return_X_y=True, as_frame=False)
parts = train_test_split(x, y.astype(int), random_state=0)
x, x_test, y, y_test = (torch.tensor(part, dtype=torch.float32) for part in parts)


model = nn.Linear(57, 1)
criterion = nn.SoftMarginLoss()
for rows in torch.randperm(len(x)).split(64):
    criterion(model(x[rows]).squeeze(1), y[rows]).backward()
with torch.no_grad():
    guess = (model(x_test).squeeze(1) > 0).float()
    print((guess == y_test).float().mean())
