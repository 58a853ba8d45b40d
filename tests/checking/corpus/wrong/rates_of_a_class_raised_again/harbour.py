import numpy as np
import pandas as pd

from arrivals import Arrivals

ships = pd.read_csv("ships.csv")
counts = ships.pop("arrivals")
expected = Arrivals().fit(ships, counts).predict(ships)
print(np.sqrt(np.mean((np.log1p(counts) - np.log1p(expected)) ** 2)))
