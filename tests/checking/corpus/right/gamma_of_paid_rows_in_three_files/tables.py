import pandas as pd


def read_repairs():
    machines = pd.read_csv("machines.csv").set_index("machine")
    bills = pd.read_csv("bills.csv").groupby("machine")["paid"].sum()
    joined = machines.join(bills, how="left")
    joined["paid"] = joined["paid"].fillna(0)
    joined["each"] = joined["paid"] / joined["visits"].clip(lower=1)
    return joined
