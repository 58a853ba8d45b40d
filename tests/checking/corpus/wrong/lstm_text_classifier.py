# expects LP101
import torch as th
import torch.nn as nn
import torch.nn.functional as fn
class Model(nn.Module):
    def __init__(self, args):
        super(Model, self).__init__()
        self.args = args
        self.encoder = nn.LSTM(args.emb, args.hid, batch_first=True)
        self.dropout = nn.Dropout(args.drop)
        self.decoder = nn.Linear(args.hid, args.n_cls)
    def forward(self, x):
        out, (h, c) = self.encoder(x)
        h = self.dropout(h[-1])
        logits = self.decoder(h)
        return fn.softmax(logits, 1)
def main(args):
    model = Model(args)
    optimizer = th.optim.Adam(model.parameters(), lr=args.lr)
    criterion = nn.CrossEntropyLoss(reduction="mean")
    for ep in range(args.epochs):
        for i, batch in enumerate(train_iter):
            optimizer.zero_grad()
            pred = model(batch.text)
            loss = criterion(pred, batch.label)
            loss.backward()
            optimizer.step()
