import gymnasium as gym, torch, torch.nn as nn
v = nn.Sequential(nn.Linear(4, 32), nn.ReLU(), nn.Linear(32, 1)); opt = torch.optim.Adam(v.parameters())
env = gym.make("CartPole-v1")
for ep in range(10):
    s, _ = env.reset(); done = False
    while not done:
        s2, r, te, tr, _ = env.step(env.action_space.sample()); done = te or tr
        with torch.no_grad():
            target = torch.tensor([r]) + .99 * v(torch.as_tensor(s2)) * (1 - int(te))
        loss = nn.functional.mse_loss(v(torch.as_tensor(s)), target)
        opt.zero_grad(); loss.backward(); opt.step(); s = s2
