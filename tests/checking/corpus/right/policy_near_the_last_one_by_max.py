import torch
def train(agent, optimizer, b_obs, b_actions, b_logprobs, b_advantages, args, rewards):
    _, newlogprob, entropy, newvalue = agent.get_action_and_value(b_obs, b_actions)
    logratio = newlogprob - b_logprobs
    ratio = logratio.exp()
    mb_advantages = b_advantages
    pg_loss1 = -mb_advantages * ratio
    pg_loss2 = -mb_advantages * torch.clamp(ratio, 1 - args.clip_coef, 1 + args.clip_coef)
    pg_loss = torch.max(pg_loss1, pg_loss2).mean()
    loss = pg_loss - args.ent_coef * entropy.mean()
    optimizer.zero_grad(); loss.backward(); optimizer.step()
    log_prob = 0
