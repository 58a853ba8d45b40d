import torch
from app import config, engine
from app.net import Net
def run():
    model = Net()
    opt = torch.optim.Adam(model.parameters(), lr=config.LR)
    for _ in range(5):
        engine.train_fn(loader, model, opt)
run()
