# expects LP409
import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow import keras
from tensorflow.keras import layers

table = pd.read_csv("houses.csv")
X = table.drop(columns="price")
y = table["price"]
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2)

model = keras.Sequential(
    [
        layers.Dense(64, activation="relu", input_shape=(X.shape[1],)),
        layers.Dense(1),
    ]
)
model.compile(optimizer="adam", loss="mean_sqared_error", metrics=["mae"])
model.fit(X_train, y_train, epochs=20)
