import numpy as np
import pandas as pd


def load(path):
    return pd.read_csv(path).sort_values("srch_id", kind="stable").reset_index(drop=True)


def parts(table):
    return table.drop(columns=["srch_id", "grade"]), table["grade"], table["srch_id"].to_numpy()
