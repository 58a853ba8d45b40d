# expects LP303
import torch
import torch.nn as nn
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
data = load_wine()
X_train, X_test, y_train, y_test = train_test_split(data.data, data.target, test_size=0.2)
scaler = StandardScaler()
X_train = torch.FloatTensor(scaler.fit_transform(X_train))
y_train = torch.FloatTensor(y_train)
model = nn.Sequential(nn.Linear(13, 24), nn.ReLU(), nn.Linear(24, 3))
loss_fn = nn.CrossEntropyLoss()
for epoch in range(100):
    loss = loss_fn(model(X_train), y_train)
    loss.backward()
