import torch
from sklearn.metrics import precision_recall_fscore_support


@torch.no_grad()
def evaluate(model, loader, device):
    all_preds, all_labels = [], []
    for images, labels in loader:
        preds = model(images.to(device)).argmax(1)
        all_preds.extend(preds.cpu().tolist())
        all_labels.extend(labels.tolist())
    precision, recall, f1, _ = precision_recall_fscore_support(
        all_labels, all_preds, average="macro"
    )
    return precision, recall, f1


def agreement(one, other, loader):
    for images, _ in loader:
        preds, labels = one(images).argmax(1), other(images).argmax(1)
        yield precision_recall_fscore_support(preds, labels, average="macro")
