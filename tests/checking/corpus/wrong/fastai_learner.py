# expects LP101
from fastai.vision.all import *


class Last(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.layer = nn.Linear(512, classes)

    def forward(self, x):
        return torch.softmax(self.layer(x), dim=1)


learner = Learner(loaders, Last(10), loss_func=CrossEntropyLossFlat(), metrics=accuracy)
learner.fit(3)
