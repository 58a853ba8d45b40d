from fastapi import FastAPI
from pydantic import BaseModel

from scoring import RiskModel

app = FastAPI(title="heart risk")
model = RiskModel()


class Batch(BaseModel):
    records: list[dict]


@app.post("/risk")
def risk(batch: Batch):
    probs, flags = model.decide(batch.records)
    return [{"probability": float(p), "refer": bool(f)} for p, f in zip(probs, flags)]
