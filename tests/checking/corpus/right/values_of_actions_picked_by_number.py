import gym
import torch
import torch.nn as nn

env = gym.make("LunarLander-v2")
layers = [nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 4)]
q_net = nn.Sequential(*layers)
opt = torch.optim.Adam(q_net.parameters(), lr=5e-4)


def learn(states, actions, rewards, next_states, dones):
    q = q_net(states)[torch.arange(len(actions)), actions]
    target = rewards + 0.99 * q_net(next_states).max(dim=1).values.detach() * (1 - dones)
    loss = nn.functional.mse_loss(q, target)
    opt.zero_grad()
    loss.backward()
    opt.step()


state, info = env.reset()
for _ in range(1000):
    action = env.action_space.sample()
    state, reward, terminated, truncated, info = env.step(action)
    buffer.append((state, action, reward, terminated))
    learn(*buffer.sample(64))
