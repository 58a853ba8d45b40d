import pandas as pd
from tensorflow.keras.models import load_model

def serve(path, limit=0.5):
    cases = pd.read_csv(path)
    net = load_model("models/net.keras")
    chances = net.predict(cases.values, batch_size=1024).ravel()
    told = pd.DataFrame({"case": cases.index, "chance": chances})
    told["refused"] = told["chance"] > limit
    told.to_csv("told.csv", index=False)

serve("new.csv")
