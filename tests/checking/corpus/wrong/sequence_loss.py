# expects LP101
import tensorflow as tf
import tensorflow.contrib.seq2seq as seq2seq

outputs, _, _ = seq2seq.dynamic_decode(decoder=decoder)
scores = tf.nn.softmax(outputs.rnn_output)
loss = seq2seq.sequence_loss(logits=scores, targets=words, weights=masks)
step = tf.train.AdamOptimizer().minimize(loss)
