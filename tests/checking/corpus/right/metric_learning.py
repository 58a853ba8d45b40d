import torch, torch.nn as nn
e = nn.Sequential(nn.Linear(20, 10), nn.Sigmoid())
t = nn.TripletMarginLoss()
r = nn.MarginRankingLoss(margin=1.0)
for a, p, n in loader:
    t(e(a), e(p), e(n)).backward()
    r(nn.functional.cosine_similarity(e(a), e(p)), nn.functional.cosine_similarity(e(a), e(n)), torch.ones(a.size(0))).backward()
