import gymnasium as gym, torch, torch.nn as nn
envs = gym.vector.SyncVectorEnv([lambda: gym.make("CartPole-v1")] * 4)
v = nn.Sequential(nn.Linear(4, 64), nn.Tanh(), nn.Linear(64, 1)); opt = torch.optim.Adam(v.parameters())
rewards = torch.zeros((128, 4)); values = torch.zeros((128, 4)); obs = torch.zeros((128, 4, 4)); dones = torch.zeros((128, 4))
o, _ = envs.reset()
for t in range(128):
    obs[t] = torch.tensor(o)
    with torch.no_grad(): values[t] = v(torch.tensor(o)).flatten()
    o, r, te, tr, _ = envs.step(envs.action_space.sample())
    rewards[t] = torch.tensor(r).view(-1); dones[t] = torch.tensor(te | tr).float()
with torch.no_grad():
    nv = v(torch.tensor(o)).reshape(1, -1)
    adv = torch.zeros_like(rewards); last = 0
    for t in reversed(range(128)):
        nxt = nv if t == 127 else values[t + 1]
        delta = rewards[t] + .99 * nxt * (1 - dones[t]) - values[t]
        adv[t] = last = delta + .99 * .95 * (1 - dones[t]) * last
    ret = adv + values
b_obs, b_ret = obs.reshape(-1, 4), ret.reshape(-1)
for idx in torch.randperm(512).split(64):
    loss = .5 * ((v(b_obs[idx]).view(-1) - b_ret[idx]) ** 2).mean()
    opt.zero_grad(); loss.backward(); opt.step()
