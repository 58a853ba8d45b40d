# expects LP101
import torch
import torch.nn as nn
import torch.nn.functional as F
class AttnMIL(nn.Module):
    def __init__(self):
        super().__init__()
        self.fe = nn.Sequential(nn.Linear(800, 500), nn.ReLU())
        self.attention = nn.Sequential(nn.Linear(500, 128), nn.Tanh(), nn.Linear(128, 1))
        self.classifier = nn.Sequential(nn.Linear(500, 1), nn.Sigmoid())
    def forward(self, x):
        H = self.fe(x)
        A = F.softmax(self.attention(H).transpose(1, 0), dim=1)
        M = torch.mm(A, H)
        Y_prob = self.classifier(M)
        Y_hat = torch.ge(Y_prob, 0.5).float()
        return Y_prob, Y_hat, A
    def calculate_objective(self, X, Y):
        Y_prob, _, A = self.forward(X)
        return F.binary_cross_entropy_with_logits(Y_prob.squeeze(), Y.float()), A
