from torch import nn, optim
from project.models import MLP

def main():
    model = MLP(30, 1)
    opt = optim.Adam(model.parameters())
    criterion = nn.BCEWithLogitsLoss()
    for x, y in get_loader():
        opt.zero_grad()
        loss = criterion(model(x).squeeze(), y)
        loss.backward()
        opt.step()

if __name__ == "__main__":
    main()
