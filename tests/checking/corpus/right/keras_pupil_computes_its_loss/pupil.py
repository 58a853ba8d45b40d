import keras


class Follower(keras.Model):
    """A small recogniser of bird calls that follows a large one."""

    def __init__(self, small, large):
        super().__init__()
        self.small, self.large = small, large

    def compile(self, optimizer, own_loss, close_loss, heat=2.0, **more):
        super().compile(optimizer=optimizer, **more)
        self.own_loss, self.close_loss, self.heat = own_loss, close_loss, heat

    def call(self, clips, training=False):
        return self.small(clips, training=training)

    def compute_loss(self, x, y, y_pred, sample_weight=None, training=True):
        theirs = self.large(x, training=False)
        close = self.close_loss(keras.ops.softmax(theirs / self.heat), keras.ops.softmax(y_pred / self.heat))
        return self.own_loss(y, y_pred) + close
