import pickle

import numpy as np
import pandas as pd


def main():
    with open("rents.pkl", "rb") as file:
        model = pickle.load(file)
    flats = pd.read_csv("offers.csv")
    flats["rent"] = np.expm1(model.predict(flats))
    flats.to_csv("rents.csv", index=False)


if __name__ == "__main__":
    main()
