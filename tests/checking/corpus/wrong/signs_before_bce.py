# expects LP301
import torch
import torch.nn as nn


def train(x, y, test_x, test_y):
    x, y, test_x, test_y = (torch.tensor(one).float() for one in (x, y, test_x, test_y))
    model = nn.Linear(8, 1)
    loss = nn.BCEWithLogitsLoss()(model(x).squeeze(1), y)
    loss.backward()
    with torch.no_grad():
        guess = torch.sign(model(test_x).squeeze(1))
    return (guess == test_y).float().mean()
