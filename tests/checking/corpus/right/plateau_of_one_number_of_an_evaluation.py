import torch
from torch import nn


def evaluate(model, loader, criterion):
    total_loss, hits, rows = 0.0, 0, 0
    with torch.no_grad():
        for pictures, labels in loader:
            logits = model(pictures)
            total_loss += criterion(logits, labels).item()
            hits += (logits.argmax(1) == labels).sum().item()
            rows += len(labels)
    return {"loss": total_loss / rows, "accuracy": hits / rows}


def train(model, loaders, config):
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters())
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, mode="max", patience=3)
    watched = config.get("watched", "accuracy")
    for _ in range(config["epochs"]):
        for pictures, labels in loaders["train"]:
            optimizer.zero_grad()
            criterion(model(pictures), labels).backward()
            optimizer.step()
        validation = evaluate(model, loaders["validation"], criterion)
        score = float(validation[watched])
        scheduler.step(score)
