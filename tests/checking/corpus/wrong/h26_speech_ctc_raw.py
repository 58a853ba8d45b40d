# expects LP102
import torch
import torch.nn as nn
class SpeechRecognitionModel(nn.Module):
    def __init__(self, n_class=29):
        super().__init__()
        self.cnn = nn.Conv2d(1, 32, 3, stride=2, padding=1)
        self.fully_connected = nn.Linear(32 * 64, 512)
        self.birnn = nn.GRU(512, 512, bidirectional=True, batch_first=True)
        self.classifier = nn.Sequential(nn.Linear(1024, 512), nn.GELU(), nn.Dropout(0.1), nn.Linear(512, n_class))
    def forward(self, x):
        x = self.cnn(x)
        b, c, f, t = x.size()
        x = self.fully_connected(x.view(b, c * f, t).transpose(1, 2))
        x, _ = self.birnn(x)
        return self.classifier(x)
model = SpeechRecognitionModel()
criterion = nn.CTCLoss(blank=28)
for spectrograms, labels, il, ll in loader:
    output = model(spectrograms)
    output = output.transpose(0, 1)
    loss = criterion(output, labels, il, ll)
    loss.backward()
