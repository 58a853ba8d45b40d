from xgboost import XGBRegressor

from features import build
from settings import MODEL, TARGET

table = build("rooms.csv")
model = XGBRegressor(**MODEL)
model.fit(table.drop(columns=[TARGET]), table[TARGET])
