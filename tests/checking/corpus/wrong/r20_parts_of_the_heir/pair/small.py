from torch import nn

from .frame import Frame


class Small(Frame):
    def make_judge(self):
        return nn.Sequential(nn.Flatten(), nn.Linear(64, 1))
