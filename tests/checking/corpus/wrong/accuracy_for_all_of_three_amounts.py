# expects LP406
from keras import Input, Model
from keras.layers import Dense
from sklearn.preprocessing import StandardScaler

streets = Input((12,))
shared = Dense(64, activation="relu")(streets)
dead = Dense(1, name="price")(shared)
hurt = Dense(1, name="salary")(shared)
late = Dense(1, name="late")(shared)
model = Model(streets, [dead, hurt, late])
model.compile(optimizer="adam", loss="mse", metrics=["acc", "mae"])
y_dead = StandardScaler().fit_transform(dead_counts.reshape(-1, 1))
y_hurt = StandardScaler().fit_transform(hurt_counts.reshape(-1, 1))
y_late = StandardScaler().fit_transform(late_counts.reshape(-1, 1))
model.fit(x_train, [y_dead, y_hurt, y_late], epochs=15)
