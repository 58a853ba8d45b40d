# expects LP304
import numpy as np
import torch
import torch.nn as nn

table = np.loadtxt("messages.csv", delimiter=",")
x, y = torch.tensor(table[:, :-1]).float(), torch.tensor(table[:, -1]).float()
train, test = x[:3000], x[3000:]
labels, answers = y[:3000].clone(), y[3000:]
model = nn.Linear(57, 1)
slack = torch.clamp(1 - labels * model(train).squeeze(1), min=0)
slack.mean().backward()
with torch.no_grad():
    guess = (model(test).squeeze(1) > 0).float()
    print((guess == answers).float().mean())
