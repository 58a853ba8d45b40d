import torch
import yaml
from torch import nn

from .net import Croaks


def learn(calls, path="conf/frogs.yml"):
    with open(path) as file:
        said = yaml.safe_load(file)
    ears = Croaks(**said["net"])
    criterion = getattr(nn, said["judge"]["kind"])(**said["judge"].get("options", {}))
    rate = torch.optim.Adam(ears.parameters())
    for call, heard in calls:
        error = criterion(ears(call), heard)
        error.backward()
        rate.step()


if __name__ == "__main__":
    from .calls import recorded

    learn(recorded())
