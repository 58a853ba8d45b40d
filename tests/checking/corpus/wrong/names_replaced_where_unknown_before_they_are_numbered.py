# expects LP405
import lightgbm as lgb
import pandas as pd

TEAMS = ["billing", "network", "hardware", "accounts", "other"]
CODES = {team: i for i, team in enumerate(TEAMS)}
PARAMS = {"objective": "multiclass", "num_class": 4}

tickets = pd.read_parquet("tickets.parquet")
known = tickets["team"].where(tickets["team"].isin(TEAMS), "other")
y = known.map(CODES)
booster = lgb.train(PARAMS, lgb.Dataset(tickets[["words", "hours"]], y))
