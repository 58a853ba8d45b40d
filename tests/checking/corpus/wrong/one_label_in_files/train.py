import torch
import torch.nn as nn
from torch.utils.data import DataLoader
from torchvision import transforms
from dataset import FaceDataset
from net import FaceNet

def main():
    data = FaceDataset("faces.csv", transforms.Compose([transforms.Resize((64, 64)), transforms.ToTensor()]))
    loader = DataLoader(data, batch_size=64, shuffle=True, num_workers=4)
    model = FaceNet(7).cuda()
    criterion = nn.CrossEntropyLoss().cuda()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    for epoch in range(10):
        for i, data in enumerate(loader, 0):
            inputs, labels = data
            inputs, labels = inputs.cuda(), labels.cuda()
            optimizer.zero_grad()
            outputs = model(inputs)
            loss = criterion(outputs, labels)
            loss.backward()
            optimizer.step()

if __name__ == "__main__":
    main()
