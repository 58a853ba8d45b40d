# expects LP101
import torch
from torch import nn, amp
class Clf(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.f = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.AdaptiveMaxPool2d(1), nn.Flatten(), nn.Linear(8, c))
    def forward(self, x, temperature: float = 1.0):
        logits = self.f(x) / temperature
        return nn.functional.softmax(logits, dim=1)
def main(rank: int = 0):
    net = torch.compile(Clf(5).to(rank), mode="reduce-overhead")
    scaler = amp.GradScaler("cuda")
    ce = nn.CrossEntropyLoss().to(rank)
    for x, y in loader:
        with amp.autocast("cuda", dtype=torch.bfloat16):
            loss = ce(net(x.to(rank)), y.to(rank))
        scaler.scale(loss).backward()
        scaler.step(opt)
        scaler.update()
main()
