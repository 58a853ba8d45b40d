# expects LP303
import numpy as np
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset

ROOT = "watches"
SIGNALS = ["body_acc_x", "body_acc_y", "body_acc_z", "body_gyro_x", "body_gyro_y", "body_gyro_z",
           "total_acc_x", "total_acc_y", "total_acc_z"]
ACTIVITIES = ["WALKING", "WALKING_UPSTAIRS", "WALKING_DOWNSTAIRS", "SITTING", "STANDING", "LAYING"]


class Watches(Dataset):
    def __init__(self, split):
        chans = [np.loadtxt(f"{ROOT}/{split}/Inertial Signals/{s}_{split}.txt") for s in SIGNALS]
        x = np.stack(chans, axis=1)
        y = np.loadtxt(f"{ROOT}/{split}/y_{split}.txt") - 1
        self.x = torch.tensor(x, dtype=torch.float32)
        self.y = torch.tensor(y, dtype=torch.float32)

    def __len__(self):
        return len(self.y)

    def __getitem__(self, idx):
        return self.x[idx], self.y[idx]


class ConvNet(nn.Module):
    def __init__(self, n_ch=len(SIGNALS), n_cls=len(ACTIVITIES)):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv1d(n_ch, 64, 7, padding=3), nn.BatchNorm1d(64), nn.ReLU(), nn.MaxPool1d(2),
            nn.Conv1d(64, 128, 5, padding=2), nn.BatchNorm1d(128), nn.ReLU(), nn.MaxPool1d(2),
            nn.Conv1d(128, 128, 3, padding=1), nn.BatchNorm1d(128), nn.ReLU(), nn.AdaptiveAvgPool1d(1),
        )
        self.fc = nn.Linear(128, n_cls)

    def forward(self, x):
        return self.fc(self.features(x).squeeze(-1))


def main():
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    train_dl = DataLoader(Watches("train"), batch_size=64, shuffle=True)
    test_dl = DataLoader(Watches("test"), batch_size=256)
    model = ConvNet().to(device)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=5e-4, weight_decay=1e-5)
    for epoch in range(50):
        model.train()
        losses = []
        for x, y in train_dl:
            x, y = x.to(device), y.to(device)
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        model.eval()
        hits = 0
        with torch.no_grad():
            for x, y in test_dl:
                hits += (model(x.to(device)).argmax(1).cpu() == y).sum().item()
        acc = hits / len(test_dl.dataset)
        print(f"{epoch:02d} | loss {np.mean(losses):.4f} | acc {acc:.4f}")


if __name__ == "__main__":
    main()
