import tensorflow as tf

body = tf.keras.applications.ResNet50(include_top=False, pooling="avg")
body.trainable = False
picture = tf.keras.Input((224, 224, 3))
scores = tf.keras.layers.Dense(20)(body(picture, training=False))
net = tf.keras.Model(picture, scores)
net.compile("adam", loss=tf.keras.losses.BinaryCrossentropy(from_logits=True))
marks = tf.sigmoid(net(pictures, training=False))
attention = tf.nn.softmax(tf.keras.layers.Dense(1)(body(picture, training=False)), axis=0)
