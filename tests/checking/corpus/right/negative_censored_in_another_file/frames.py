import pandas as pd


def labels_of(patients):
    signed = patients["months"].copy()
    signed[patients["death"] == 0] = -signed[patients["death"] == 0]
    return signed


def read():
    patients = pd.read_csv("registry.csv")
    return patients.drop(columns=["months", "death"]), labels_of(patients)
