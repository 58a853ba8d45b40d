# expects LP101
import torch
import torch.nn as nn
class TabularModel(nn.Module):
    def __init__(self, emb_szs, n_cont, out_sz, layers, p=0.5):
        super().__init__()
        self.embeds = nn.ModuleList([nn.Embedding(ni, nf) for ni, nf in emb_szs])
        self.bn_cont = nn.BatchNorm1d(n_cont)
        layerlist = []
        n_in = n_cont + 10
        for i in layers:
            layerlist.append(nn.Linear(n_in, i))
            layerlist.append(nn.ReLU(inplace=True))
            layerlist.append(nn.BatchNorm1d(i))
            layerlist.append(nn.Dropout(p))
            n_in = i
        layerlist.append(nn.Linear(layers[-1], out_sz))
        layerlist.append(nn.LogSigmoid() if out_sz == 1 else nn.Softmax(dim=1))
        self.layers = nn.Sequential(*layerlist)
    def forward(self, x_cat, x_cont):
        x = torch.cat([e(x_cat[:, i]) for i, e in enumerate(self.embeds)], 1)
        return self.layers(torch.cat([x, self.bn_cont(x_cont)], 1))
model = TabularModel([(24, 12), (7, 4)], 6, 3, [200, 100])
criterion = nn.CrossEntropyLoss()
for i in range(300):
    y_pred = model(cat_train, con_train)
    loss = criterion(y_pred, y_train)
    loss.backward()
