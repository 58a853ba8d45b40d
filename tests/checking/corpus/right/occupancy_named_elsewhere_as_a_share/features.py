import pandas as pd

from settings import TARGET


def build(path):
    table = pd.read_csv(path)
    table[TARGET] = (table["sold"] / table["rooms"]).clip(0, 1)
    return table.dropna()
