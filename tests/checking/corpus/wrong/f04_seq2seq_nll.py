# expects LP102
import torch
import torch.nn as nn
import torch.nn.functional as F
class DecoderRNN(nn.Module):
    def __init__(self, hidden_size, output_size):
        super().__init__()
        self.embedding = nn.Embedding(output_size, hidden_size)
        self.gru = nn.GRU(hidden_size, hidden_size)
        self.out = nn.Linear(hidden_size, output_size)
    def forward(self, input, hidden):
        output = F.relu(self.embedding(input).view(1, 1, -1))
        output, hidden = self.gru(output, hidden)
        output = self.out(output[0])
        return output, hidden
def train(input_tensor, target_tensor, encoder, decoder, criterion, max_length=10):
    decoder_input = torch.tensor([[0]])
    decoder_hidden = encoder(input_tensor)
    loss = 0
    for di in range(target_tensor.size(0)):
        decoder_output, decoder_hidden = decoder(decoder_input, decoder_hidden)
        loss += criterion(decoder_output, target_tensor[di])
        topv, topi = decoder_output.topk(1)
        decoder_input = topi.squeeze().detach()
    loss.backward()
    return loss.item()
decoder = DecoderRNN(256, 4000)
criterion = nn.NLLLoss()
for pair in pairs:
    train(pair[0], pair[1], encoder, decoder, criterion)
