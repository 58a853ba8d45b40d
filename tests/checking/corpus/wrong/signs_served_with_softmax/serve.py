import tensorflow as tf
from fastapi import FastAPI, UploadFile

from signs import NETWORK, SIGNS

app = FastAPI()
net = tf.keras.models.load_model(NETWORK)


@app.post("/signs")
async def seen(file: UploadFile):
    picture = tf.image.resize(tf.io.decode_jpeg(await file.read(), channels=3), (160, 160))
    scores = net(picture[None], training=False)
    shares = tf.nn.softmax(scores, axis=-1).numpy()[0]
    return {"seen": [sign for sign, share in zip(SIGNS, shares) if share >= 0.5]}
