import torch
import torch.nn as nn


def fit(net, train, valid, plateau):
    crit = nn.CrossEntropyLoss()
    opt = torch.optim.Adam(net.parameters())
    if plateau:
        sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt)
    else:
        sched = torch.optim.lr_scheduler.StepLR(opt, 10)
    best_acc, worst_loss = 0, 0
    for epoch in range(20):
        for x, y in train:
            loss = crit(net(x), y)
            opt.zero_grad()
            loss.backward()
            opt.step()
            if loss > worst_loss:
                worst_loss = loss
        acc = judge(net, valid)
        sched.step(acc)
        if acc > best_acc:
            best_acc = acc
