import tensorflow as tf
from keras.preprocessing.sequence import pad_sequences


class Tagger(tf.keras.Model):
    def __init__(self, words, tags):
        super().__init__()
        self.embed = tf.keras.layers.Embedding(words, 64)
        self.rnn = tf.keras.layers.GRU(64, return_sequences=True)
        self.scores = tf.keras.layers.Dense(tags)
        self.shares = tf.keras.layers.Softmax(axis=-1)

    def call(self, x):
        return self.shares(self.scores(self.rnn(self.embed(x))))


def read(path):
    sentences, words = [], []
    with open(path) as file:
        for line in file:
            if not line.strip():
                if words:
                    sentences.append(words)
                words = []
            else:
                words.append(tuple(line.split()))
    return sentences


train = read("train.conll")
known, tags = {"<pad>": 0}, {"O": 0}
for sentence in train:
    for word, tag in sentence:
        known.setdefault(word, len(known))
        tags.setdefault(tag, len(tags))
x = pad_sequences([[known[word] for word, _ in s] for s in train])
y = pad_sequences([[tags[tag] for _, tag in s] for s in train])
model = Tagger(len(known), len(tags))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
