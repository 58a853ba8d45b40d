import torch, torch.nn as nn
from torch.distributions import Categorical
def ppo_update(net, opt, obs, act, old_logp, adv, ret, clip=0.2):
    for _ in range(10):
        dist = Categorical(logits=net.pi(obs)); logp = dist.log_prob(act)
        ratio = torch.exp(logp - old_logp)
        surr1 = ratio * adv
        surr2 = torch.clamp(ratio, 1 - clip, 1 + clip) * adv
        policy_loss = -torch.min(surr1, surr2).mean()
        value_loss = (net.v(obs).squeeze(-1) - ret).pow(2).mean()
        loss = policy_loss + 0.5 * value_loss - 0.01 * dist.entropy().mean()
        opt.zero_grad(); loss.backward(); opt.step()
    rewards = 0
