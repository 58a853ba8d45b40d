import numpy as np
import pandas as pd

from arrivals import Arrivals

ships = pd.read_csv("ships.csv")
counts = np.log(ships.pop("arrivals"))
expected = Arrivals().fit(ships, counts).predict(ships)
print(np.abs(np.exp(counts) - expected).mean())
