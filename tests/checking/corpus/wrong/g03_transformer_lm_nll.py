# expects LP102
import math
import torch
from torch import nn, Tensor
class TransformerModel(nn.Module):
    def __init__(self, ntoken: int, d_model: int, nhead: int, d_hid: int, nlayers: int):
        super().__init__()
        layer = nn.TransformerEncoderLayer(d_model, nhead, d_hid)
        self.transformer_encoder = nn.TransformerEncoder(layer, nlayers)
        self.embedding = nn.Embedding(ntoken, d_model)
        self.d_model = d_model
        self.linear = nn.Linear(d_model, ntoken)
        self.init_weights()
    def init_weights(self) -> None:
        self.linear.bias.data.zero_()
        self.linear.weight.data.uniform_(-0.1, 0.1)
    def forward(self, src: Tensor, src_mask: Tensor = None) -> Tensor:
        src = self.embedding(src) * math.sqrt(self.d_model)
        return self.linear(self.transformer_encoder(src, src_mask))
ntokens = 28782
model = TransformerModel(ntokens, 200, 2, 200, 2).to("cuda")
criterion = nn.NLLLoss()
def train(model: nn.Module) -> None:
    model.train()
    for batch, i in enumerate(range(0, train_data.size(0) - 1, 35)):
        data, targets = get_batch(train_data, i)
        output = model(data)
        output_flat = output.view(-1, ntokens)
        loss = criterion(output_flat, targets)
        loss.backward()
train(model)
