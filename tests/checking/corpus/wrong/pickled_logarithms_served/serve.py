import joblib
import pandas as pd
from fastapi import FastAPI
app = FastAPI()
model = joblib.load("price.pkl")
@app.post("/price")
def price(row: dict):
    frame = pd.DataFrame([row])
    return {"price": float(model.predict(frame)[0])}
