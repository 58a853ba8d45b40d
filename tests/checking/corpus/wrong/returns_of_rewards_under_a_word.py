# expects LP204
import gymnasium as gym, torch, torch.nn as nn, numpy as np
def rollout(env, pi):
    traj = {"obs": [], "act": [], "rew": []}
    o, _ = env.reset(); done = False
    while not done:
        a = pi(torch.tensor(o)).argmax().item()
        traj["obs"].append(o); traj["act"].append(a)
        o, r, te, tr, _ = env.step(a)
        traj["rew"].append(r); done = te or tr
    return traj
def rtg(rews, gamma):
    out = np.zeros_like(rews, dtype=np.float32); run = 0
    for t in reversed(range(len(rews))):
        run = rews[t] + gamma * run; out[t] = run
    return out
def main():
    env = gym.make("CartPole-v1")
    pi, vf = nn.Linear(4, 2), nn.Sequential(nn.Linear(4, 32), nn.Tanh(), nn.Linear(32, 1))
    opt = torch.optim.Adam(vf.parameters())
    for _ in range(100):
        t = rollout(env, pi)
        ret = torch.from_numpy(rtg(t["rew"], .99))
        loss = ((vf(torch.tensor(np.array(t["obs"]))) - ret) ** 2).mean()
        opt.zero_grad(); loss.backward(); opt.step()
if __name__ == "__main__":
    main()
