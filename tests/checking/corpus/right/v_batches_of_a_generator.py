import numpy as np
import keras
import keras.layers as L
from keras.utils.np_utils import to_categorical
model = keras.models.Sequential()
model.add(L.Embedding(len(all_words),50))
model.add(L.SimpleRNN(64,return_sequences=True))
model.add(L.TimeDistributed(L.Dense(len(all_tags),activation='softmax')))
def to_matrix(lines):
    matrix = np.empty([len(lines),9],"int32")
    matrix.fill(0)
    for i in range(len(lines)):
        matrix[i,:3] = lines[i]
    return matrix
def generate_batches(sentences):
    while True:
        batch_words = to_matrix(sentences)
        batch_tags = to_matrix(sentences)
        batch_tags_1hot = to_categorical(batch_tags,len(all_tags)).reshape(batch_tags.shape+(-1,))
        yield batch_words,batch_tags_1hot
model.compile('adam','categorical_crossentropy')
model.fit_generator(generate_batches(train_data),len(train_data)/32,epochs=5)
