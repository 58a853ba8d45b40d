# expects LP301
import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow import keras

QUALITY = {
    1: "very poor",
    2: "poor",
    3: "fair",
    4: "good",
    5: "excellent",
}
NUM_CLASSES = len(QUALITY)
df = pd.read_csv("houses.csv")
y = df.pop("quality").astype("int32").to_numpy()
X_train, X_test, y_train, y_test = train_test_split(df.to_numpy(), y, random_state=0)
model = keras.Sequential([
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(NUM_CLASSES),
])
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(X_train, y_train, epochs=10)
print(QUALITY[int(y_test[0])])
