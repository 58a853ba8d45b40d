import torch
import torch.nn as nn
from ignite.engine import Engine, create_supervised_evaluator, create_supervised_trainer
from ignite.metrics import Accuracy, Loss, Precision

model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 4))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters())
trainer = create_supervised_trainer(model, optimizer, criterion)
metrics = {"acc": Accuracy(), "precision": Precision(average=True), "loss": Loss(criterion)}
evaluator = create_supervised_evaluator(model, metrics=metrics)
score = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1))
bce = nn.BCEWithLogitsLoss()
other = create_supervised_trainer(score, torch.optim.SGD(score.parameters(), 0.1), bce)
judge = create_supervised_evaluator(
    score,
    metrics={"acc": Accuracy()},
    output_transform=lambda x, y, y_pred: ((y_pred > 0).long(), y),
)


def check(engine, batch):
    score.eval()
    with torch.no_grad():
        x, y = batch
        return (torch.sigmoid(score(x)) > 0.5).long(), y


checking = Engine(check)
Accuracy().attach(checking, "acc")
