# expects LP204
import torch
import torch.nn as nn
import torch.nn.functional as F
import gymnasium as gym
def main():
    env = gym.make("CartPole-v1")
    net = nn.Sequential(nn.Linear(4, 64), nn.Tanh(), nn.Linear(64, 1))
    obs, info = env.reset()
    rewards, states = [], []
    done = False
    while not done:
        obs, reward, terminated, truncated, info = env.step(act(obs))
        done = terminated or truncated
        rewards.append(reward)
        states.append(obs)
    R, returns = 0, []
    for r in rewards[::-1]:
        R = r + 0.99 * R
        returns.insert(0, R)
    returns = torch.tensor(returns)
    returns = (returns - returns.mean()) / (returns.std() + 1e-8)
    loss = F.smooth_l1_loss(net(torch.tensor(states)), returns)
    loss.backward()
