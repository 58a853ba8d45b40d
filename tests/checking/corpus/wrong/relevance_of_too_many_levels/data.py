import pandas as pd


def relevance(df):
    score = 0.3 * df["click_bool"] + 0.7 * df["price"].rank(pct=True)
    return (score * 100).round().astype(int)


def load(path):
    df = pd.read_csv(path).sort_values("query")
    df["rel"] = relevance(df)
    return df
