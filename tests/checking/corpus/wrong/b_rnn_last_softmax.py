# expects LP101
import torch
import torch.nn as nn
class CharRNN(nn.Module):
    def __init__(self, vocab, hidden):
        super().__init__()
        self.hidden_size = hidden
        self.i2h = nn.Linear(vocab + hidden, hidden)
        self.i2o = nn.Linear(vocab + hidden, vocab)
        self.softmax = nn.Softmax(dim=1)
    def forward(self, x, h):
        c = torch.cat((x, h), 1)
        return self.softmax(self.i2o(c)), self.i2h(c)
    def init_hidden(self):
        return torch.zeros(1, self.hidden_size)
rnn = CharRNN(57, 128)
criterion = nn.CrossEntropyLoss()
def train(category, line):
    hidden = rnn.init_hidden()
    for i in range(line.size(0)):
        output, hidden = rnn(line[i], hidden)
    loss = criterion(output, category)
    loss.backward()
    return output, loss.item()
