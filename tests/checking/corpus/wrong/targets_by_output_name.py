# expects LP106
from tensorflow.keras.models import Model
from tensorflow.keras.layers import Dense, Input
from sklearn.preprocessing import StandardScaler
import pandas as pd
df = pd.read_csv("x.csv")
age = StandardScaler().fit_transform(df[["age"]])
i = Input((8,))
m = Model(i, [Dense(1, activation="sigmoid", name="age")(i), Dense(1, activation="sigmoid", name="sex")(i)])
m.compile("adam", loss={"age": "mae", "sex": "binary_crossentropy"})
m.fit(df.values, {"age": age, "sex": df["sex"].values})
