import torch

from parts import Critic, Maker

critic, maker = Critic(), Maker()
steps = torch.optim.RMSprop(critic.parameters(), lr=5e-5)
for real in loader:
    made = maker(torch.randn(len(real), 8)).detach()
    gap = -(torch.mean(critic(real)) - torch.mean(critic(made)))
    steps.zero_grad()
    gap.backward()
    steps.step()
    for weights in critic.parameters():
        weights.data.clamp_(-0.01, 0.01)
