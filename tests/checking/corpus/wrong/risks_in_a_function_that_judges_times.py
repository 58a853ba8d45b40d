# expects LP410
from lifelines import CoxPHFitter
from lifelines.utils import concordance_index


def judged(train, test):
    model = CoxPHFitter().fit(train, duration_col="T", event_col="E")
    risk = model.predict_partial_hazard(test)
    return concordance_index(test["T"], risk, test["E"])
