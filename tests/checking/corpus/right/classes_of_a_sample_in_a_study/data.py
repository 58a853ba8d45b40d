from sklearn.datasets import fetch_covtype


def load(rows=None, seed=0):
    df = fetch_covtype(as_frame=True).frame
    if rows:
        df = df.sample(rows, random_state=seed)
    y = df["Cover_Type"].to_numpy() - 1
    return df.drop(columns="Cover_Type"), y
