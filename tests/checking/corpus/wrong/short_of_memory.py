# expects LP204
import torch, torch.nn as nn, torch.nn.functional as F
def train(loader):
    head = nn.Linear(6, 1)
    y = torch.rand(70)
    x = torch.rand(70, 6)
    for i in range(10):
        try:
            loss = F.mse_loss(head(x), y)
            loss.backward()
        except RuntimeError as e:
            if "out of memory" in str(e):
                print("out of memory")
            else:
                raise e
def main():
    try:
        train(None)
    except ValueError as e:
        print("failed", e)
main()
