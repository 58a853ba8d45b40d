# expects LP101
import torch, torch.nn as nn

class Titanic(nn.Module):
    def __init__(self, n_in):
        super().__init__()
        self.layer_1 = nn.Linear(n_in, 64)
        self.layer_2 = nn.Linear(64, 64)
        self.layer_out = nn.Linear(64, 1)
        self.relu = nn.ReLU()
        self.bn1 = nn.BatchNorm1d(64)
        self.dropout = nn.Dropout(p=0.1)

    def forward(self, inputs):
        x = self.bn1(self.relu(self.layer_1(inputs)))
        x = self.dropout(self.relu(self.layer_2(x)))
        return torch.sigmoid(self.layer_out(x))

device = torch.device("cuda:0" if torch.cuda.is_available() else "cpu")
model = Titanic(9).to(device)
criterion = nn.BCEWithLogitsLoss()
for e in range(1, 51):
    for X_batch, y_batch in train_loader:
        X_batch, y_batch = X_batch.to(device), y_batch.to(device)
        y_pred = model(X_batch)
        loss = criterion(y_pred, y_batch.unsqueeze(1))
        loss.backward()
