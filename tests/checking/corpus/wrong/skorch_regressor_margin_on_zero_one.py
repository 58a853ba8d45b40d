# expects LP304
import torch
import torch.nn as nn
import torch.nn.functional as F
import pandas as pd, numpy as np
from skorch import NeuralNetRegressor
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
y = (df["income"].str.contains("50K")).astype(np.float32).values
X = df.drop(columns="income").values.astype("float32")
X_train, X_test, y_train, y_test = train_test_split(X, y)
net = NeuralNetRegressor(nn.Sequential(nn.Linear(4, 1), nn.Flatten(0)), criterion=nn.SoftMarginLoss)
net.fit(X_train, y_train)
