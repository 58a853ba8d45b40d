import pandas as pd
from sklearn.model_selection import train_test_split

COVERS = {1: "spruce", 2: "lodgepole", 3: "ponderosa", 4: "willow", 5: "aspen"}


def load(path="cover.csv"):
    rows = pd.read_csv(path)
    y = rows["cover"].astype("int32").values - 1
    return train_test_split(rows.drop(columns="cover").values, y, stratify=y)
