import pandas as pd
from model import Model
from settings import TARGET
from sklearn.metrics import f1_score


def judge(model, df):
    scores = model.score(df)
    print(f1_score(df[TARGET], (scores >= 0.5).astype(int)))


df = pd.read_csv("leads.csv")
model = Model(depth=4).fit(df[:800])
judge(model, df[800:])
