from lifelines import CoxPHFitter
from lifelines.utils import concordance_index
cph = CoxPHFitter().fit(df, "time", "event")
print(concordance_index(df.time, -cph.predict_partial_hazard(df), df.event))
print(concordance_index(df.time, cph.predict_expectation(df), df.event))
risk = cph.predict_partial_hazard(df)
risk = -risk
print(concordance_index(df.time, risk, df.event))
