import torch


def one_round(model, rows, steps, device):
    model.train()
    for pictures, targets in rows:
        pictures = [picture.to(device) for picture in pictures]
        targets = [
            {k: v.to(device) if isinstance(v, torch.Tensor) else v for k, v in t.items()}
            for t in targets
        ]
        total = sum(part for part in model(pictures, targets).values())
        steps.zero_grad()
        total.backward()
        steps.step()
