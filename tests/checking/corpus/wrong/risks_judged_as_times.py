# expects LP410
from lifelines import CoxPHFitter
from lifelines.utils import concordance_index
import pandas as pd
df = pd.read_csv("x.csv")
cph = CoxPHFitter().fit(df, "time", "event")
risk = cph.predict_partial_hazard(df)
print(concordance_index(df["time"], risk, df["event"]))
