# expects LP101
import torch
w1 = torch.randn(2, 8, requires_grad=True)
w2 = torch.randn(8, 1, requires_grad=True)
def predict(x):
    return torch.sigmoid(torch.relu(x @ w1) @ w2)
i = 0
while i < 1000:
    p = predict(X)
    loss = torch.nn.functional.binary_cross_entropy_with_logits(p, Y)
    loss.backward()
    i += 1
