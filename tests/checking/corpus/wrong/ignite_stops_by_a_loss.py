# expects LP413
import torch, torch.nn as nn
from ignite.engine import create_supervised_trainer, create_supervised_evaluator, Events
from ignite.metrics import Accuracy, Loss
from ignite.handlers import EarlyStopping, ModelCheckpoint
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
crit = nn.CrossEntropyLoss(); opt = torch.optim.Adam(net.parameters())
trainer = create_supervised_trainer(net, opt, crit)
ev = create_supervised_evaluator(net, metrics={"acc": Accuracy(), "loss": Loss(crit)})
def score(engine): return engine.state.metrics["loss"]
ev.add_event_handler(Events.COMPLETED, EarlyStopping(patience=5, score_function=score, trainer=trainer))
@trainer.on(Events.EPOCH_COMPLETED)
def val(engine): ev.run(val_dl)
trainer.run(train_dl, max_epochs=20)
