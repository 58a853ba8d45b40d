"""Reads the table and makes features and target."""

import pandas as pd

from config import CONFIG


def add_features(df):
    df = df.copy()
    df["amount_per_day"] = df["amount"] / df["days"].clip(lower=1)
    df["is_weekend"] = df["weekday"].isin([5, 6]).astype(int)
    return df


def load_data():
    df = pd.read_csv(CONFIG["train_file"])
    df = add_features(df)
    y = df["price"]
    X = df.drop(columns=CONFIG["drop"])
    return X, y
