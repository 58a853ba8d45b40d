from torch import nn

heat = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 1, 1))
spread = nn.LogSoftmax(dim=2)
divergence = nn.KLDivLoss(reduction="batchmean")
for pictures, gazes in loader:
    maps = heat(pictures)
    maps = maps - maps.logsumexp(dim=(2, 3), keepdim=True)
    loss = divergence(maps, gazes)
