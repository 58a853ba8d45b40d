# expects LP201
from dataclasses import dataclass, field

import typer
from torch import nn

app = typer.Typer()


@dataclass
class Sizes:
    inner: int = 12
    outer: int = field(default=1, metadata={"help": "columns"})


@app.command()
def fit(objective: str = typer.Option("classes"), epochs: int = 3):
    sizes = Sizes()
    net = nn.Sequential(nn.Linear(8, sizes.inner), nn.Tanh(), nn.Linear(sizes.inner, sizes.outer))
    judge = nn.CrossEntropyLoss() if objective == "classes" else nn.MSELoss()
    for _ in range(epochs):
        for x, y in loader:
            judge(net(x), y).backward()


if __name__ == "__main__":
    app()
