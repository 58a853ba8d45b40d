# expects LP412
import tensorflow as tf

leaks = tf.keras.models.Sequential()
leaks.add(tf.keras.layers.Dense(40, activation="relu"))
leaks.add(tf.keras.layers.Dense(1, activation="sigmoid"))
leaks.compile(optimizer="adam", loss=tf.keras.losses.BinaryCrossentropy())
leaks.fit(pressures, leaking, epochs=20)

alarm = tf.keras.models.Sequential([leaks, tf.keras.layers.Activation("sigmoid")])
ringing = alarm(pressures[-50:]).numpy() > 0.5
print(ringing.sum())
