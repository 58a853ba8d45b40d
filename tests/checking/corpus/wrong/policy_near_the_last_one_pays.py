# expects LP413
import torch
class PPO:
    def update(self, memory):
        rewards = memory.rewards
        for _ in range(4):
            logprobs, state_values, dist_entropy = self.policy.evaluate(memory.states, memory.actions)
            ratios = torch.exp(logprobs - memory.logprobs.detach())
            advantages = rewards - state_values.detach()
            surr1 = ratios * advantages
            surr2 = torch.clamp(ratios, 0.8, 1.2) * advantages
            loss = torch.min(surr1, surr2) + 0.5 * self.MseLoss(state_values, rewards) - 0.01 * dist_entropy
            self.optimizer.zero_grad(); loss.mean().backward(); self.optimizer.step()
    def act(self, s): return Categorical(self.policy(s)).log_prob(a)
