import pandas as pd
import tensorflow as tf

def serve(path, limit=0.5):
    cases = pd.read_csv(path)
    net = tf.keras.models.load_model("models/net.keras")
    scores = net.predict(cases.values, batch_size=1024).ravel()
    print((scores > 0).mean())
    told = pd.DataFrame({"case": cases.index, "chance": tf.sigmoid(scores).numpy()})
    told["refused"] = told["chance"] > limit
    told.to_csv("told.csv", index=False)

serve("new.csv")
