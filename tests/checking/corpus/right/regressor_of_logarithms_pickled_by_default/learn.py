import argparse
import pickle

import numpy as np
import pandas as pd
from lightgbm import LGBMRegressor


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--leaves", type=int, default=31)
    parser.add_argument("--out", default="rents.pkl")
    args = parser.parse_args()
    flats = pd.read_csv("flats.csv")
    rent = flats.pop("rent")
    model = LGBMRegressor(num_leaves=args.leaves)
    model.fit(flats, np.log1p(rent))
    with open(args.out, "wb") as file:
        pickle.dump(model, file)


if __name__ == "__main__":
    main()
