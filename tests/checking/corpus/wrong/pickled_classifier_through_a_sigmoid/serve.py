import joblib
import numpy as np
from flask import Flask, jsonify, request
app = Flask(__name__)
model = joblib.load("model.joblib")
@app.route("/score", methods=["POST"])
def score():
    x = np.array(request.json["features"]).reshape(1, -1)
    p = model.predict_proba(x)[:, 1]
    p = 1 / (1 + np.exp(-p))
    return jsonify({"probability": float(p[0])})
