# expects LP101
import torch
import torch.nn as nn
import torch.nn.functional as F
class PatchEmbed(nn.Module):
    def __init__(self, dim=128, p=4):
        super().__init__()
        self.proj = nn.Conv2d(3, dim, p, p)
    def forward(self, x):
        return self.proj(x).flatten(2).transpose(1, 2)
class Block(nn.Module):
    def __init__(self, dim, heads=4):
        super().__init__()
        self.n1, self.n2 = nn.LayerNorm(dim), nn.LayerNorm(dim)
        self.attn = nn.MultiheadAttention(dim, heads, batch_first=True)
        self.mlp = nn.Sequential(nn.Linear(dim, 4 * dim), nn.GELU(), nn.Linear(4 * dim, dim))
    def forward(self, x):
        h = self.n1(x)
        x = x + self.attn(h, h, h)[0]
        return x + self.mlp(self.n2(x))
class ViT(nn.Module):
    def __init__(self, classes=10, depth=6, dim=128):
        super().__init__()
        self.patch = PatchEmbed(dim)
        self.cls = nn.Parameter(torch.zeros(1, 1, dim))
        self.pos = nn.Parameter(torch.randn(1, 65, dim))
        self.blocks = nn.Sequential(*[Block(dim) for _ in range(depth)])
        self.norm = nn.LayerNorm(dim)
        self.head = nn.Linear(dim, classes)
    def forward(self, img):
        x = self.patch(img)
        x = torch.cat([self.cls.expand(x.size(0), -1, -1), x], dim=1) + self.pos
        x = self.norm(self.blocks(x))
        return F.softmax(self.head(x[:, 0]), dim=-1)
vit = ViT()
opt = torch.optim.AdamW(vit.parameters(), lr=3e-4)
for img, y in loader:
    loss = F.cross_entropy(vit(img), y)
    loss.backward()
