import torch
from torch.distributions import Categorical


class Player:
    def __init__(self, brain):
        self.brain = brain

    def move(self, seen):
        pull, worth = self.brain(torch.as_tensor(seen))
        chances = Categorical(logits=pull)
        move = chances.sample()
        return move.item(), chances.log_prob(move), worth
