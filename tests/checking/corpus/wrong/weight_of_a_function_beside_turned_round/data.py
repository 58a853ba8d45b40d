import pandas as pd, torch
from sklearn.model_selection import train_test_split
def load(path="fraud.csv"):
    df = pd.read_csv(path)
    y = df.pop("is_fraud").values
    return train_test_split(df.values, y, stratify=y, random_state=0)
def pos_weight(y):
    n_pos = (y == 1).sum()
    n_neg = (y == 0).sum()
    return torch.tensor(n_pos / n_neg, dtype=torch.float32)
