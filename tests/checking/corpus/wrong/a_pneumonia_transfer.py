# expects LP102
import tensorflow as tf
from tensorflow.keras.applications import VGG16
from tensorflow.keras.layers import Dense, GlobalAveragePooling2D
from tensorflow.keras.models import Model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

gen = ImageDataGenerator(rescale=1/255.)
train = gen.flow_from_directory('chest/train', target_size=(224, 224), class_mode='binary')
backbone = VGG16(weights='imagenet', include_top=False, input_shape=(224, 224, 3))
for layer in backbone.layers:
    layer.trainable = False
x = GlobalAveragePooling2D()(backbone.output)
x = Dense(128, activation='relu')(x)
preds = Dense(1, activation='relu')(x)
model = Model(inputs=backbone.input, outputs=preds)
model.compile(optimizer='adam', loss='binary_crossentropy', metrics=['accuracy'])
model.fit(train, epochs=3)
