# expects LP203
import torch
import torch.nn as nn
import torch.nn.functional as F
class CBOW(nn.Module):
    def __init__(self, vocab_size, dim, context):
        super().__init__()
        self.embeddings = nn.Embedding(vocab_size, dim)
        self.linear1 = nn.Linear(context * dim, 128)
        self.linear2 = nn.Linear(128, vocab_size)
    def forward(self, inputs):
        embeds = self.embeddings(inputs).view(inputs.size(0), -1)
        out = self.linear2(F.relu(self.linear1(embeds)))
        return F.log_softmax(out, dim=0)
losses = []
loss_function = nn.NLLLoss()
model = CBOW(5000, 10, 4)
for context, target in batches:
    model.zero_grad()
    loss = loss_function(model(context), target)
    loss.backward()
