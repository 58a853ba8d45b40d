import pandas as pd

from settings import TARGET


def build(path):
    table = pd.read_csv(path)
    table[TARGET] = (100.0 * table["sold"] / table["rooms"]).clip(0, 100)
    return table.dropna()
