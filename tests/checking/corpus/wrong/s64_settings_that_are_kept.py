# expects LP102
import pytorch_lightning as pl
import wandb
from torch import nn

wandb.init(project="wines", config={"judge": "BCELoss", "units": 1})
chosen = wandb.config


class Wine(pl.LightningModule):
    def __init__(self, units=1, judge="BCELoss"):
        super().__init__()
        self.save_hyperparameters()
        self.layer = nn.Linear(11, self.hparams.units)
        self.judge = eval(f"nn.{self.hparams.judge}")()

    def training_step(self, batch, index):
        x, y = batch
        return self.judge(self.layer(x), y)


pl.Trainer(max_epochs=2).fit(Wine(judge=chosen.judge, units=chosen["units"]))
