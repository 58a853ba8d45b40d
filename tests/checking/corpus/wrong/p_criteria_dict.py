# expects LP101
import torch.nn as nn
CRITERIA = {"ce": nn.CrossEntropyLoss, "mse": nn.MSELoss, "bce": nn.BCEWithLogitsLoss}

def get_model():
    return nn.Sequential(nn.Linear(5, 20), nn.ReLU(), nn.Linear(20, 3), nn.Softmax(-1))

def run(loss_name="ce"):
    net = get_model()
    criterion = CRITERIA[loss_name]()
    for x, y in stream():
        criterion(net(x), y).backward()

run("ce")
