import torch.nn as nn
from skorch import NeuralNetClassifier
from sklearn.metrics import accuracy_score


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(784, 32), nn.ReLU(), nn.Linear(32, 10))

    def forward(self, x):
        return nn.functional.softmax(self.layers(x), dim=-1)


net = NeuralNetClassifier(Net, max_epochs=5)
net.fit(X_train, y_train)
print(accuracy_score(y_test, net.predict(X_test)))
