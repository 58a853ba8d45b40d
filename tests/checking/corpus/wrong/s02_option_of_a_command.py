# expects LP101
import click
import torch.nn as nn

LOSSES = {"ce": nn.CrossEntropyLoss, "nll": nn.NLLLoss}


@click.command()
@click.option("--criterion", default="ce", type=click.Choice(list(LOSSES)))
@click.option("--normalise/--raw", default=True)
def main(criterion, normalise):
    layers = [nn.Linear(16, 64), nn.GELU(), nn.Linear(64, 5)]
    if normalise:
        layers.append(nn.Softmax(dim=1))
    net = nn.Sequential(*layers)
    loss_of = LOSSES[criterion]()
    for rows, classes in batches:
        loss_of(net(rows), classes).backward()


if __name__ == "__main__":
    main()
