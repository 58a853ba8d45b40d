import numpy as np
import torch
from torch import nn
from torch.autograd import Variable

memory = np.zeros((2000, 10))
net = nn.Sequential(nn.Linear(4, 50), nn.ReLU(), nn.Linear(50, 2))
target_net = nn.Sequential(nn.Linear(4, 50), nn.ReLU(), nn.Linear(50, 2))
loss_func = nn.MSELoss()
sample_index = np.random.choice(2000, 32)
b_memory = memory[sample_index, :]
b_s = torch.FloatTensor(b_memory[:, :4])
b_a = torch.LongTensor(b_memory[:, 4:5].astype(int))
b_r = torch.FloatTensor(b_memory[:, 5])
b_s_ = torch.FloatTensor(b_memory[:, -4:])
q_eval = net(b_s).gather(1, b_a).squeeze(1)
q_next = target_net(b_s_).detach()
q_target = b_r + 0.9 * q_next.max(1)[0]
loss = loss_func(q_eval, q_target)
