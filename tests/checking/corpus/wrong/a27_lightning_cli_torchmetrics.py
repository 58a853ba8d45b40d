# expects LP102
import torch, torchmetrics
from torch import nn
import pytorch_lightning as pl
class Ner(pl.LightningModule):
    def __init__(self, vocab=20000, tags=9):
        super().__init__()
        self.emb = nn.Embedding(vocab, 128)
        self.lstm = nn.LSTM(128, 128, batch_first=True, bidirectional=True)
        self.proj = nn.Linear(256, tags)
        self.loss = nn.NLLLoss(ignore_index=0)
        self.acc = torchmetrics.Accuracy(task="multiclass", num_classes=tags)
    def forward(self, ids):
        return self.proj(self.lstm(self.emb(ids))[0])
    def training_step(self, batch, i):
        ids, tags = batch
        scores = self(ids)
        loss = self.loss(scores.view(-1, scores.size(-1)), tags.view(-1))
        self.log("acc", self.acc(scores.argmax(-1), tags))
        return loss
