"""Helpers of a project that are handed calls which are meant to fail."""

import torch
from torch import nn

output = torch.sigmoid(torch.randn(32, 5))
labels = torch.randint(0, 2, (32, 5))


def test_fail(f, msg="", contains="", args=None):
    try:
        f(*(args or []))
    except Exception as e:
        assert not contains or contains in str(e)
        return True
    assert False, f"Expected exception but none raised. {msg}"


def refuses(call):
    try:
        call()
        return False
    except RuntimeError:
        return True


def shown(attempt):
    try:
        print(attempt())
    except Exception as error:
        print("as it should be:", error)


def assert_error(error, f, *args):
    try:
        f(*args)
        raised = False
    except error:
        raised = True
    if not raised:
        print("nothing was raised")


class Checks:
    def must_raise(self, f):
        try:
            f()
        except RuntimeError:
            pass
        else:
            self.fail("nothing was raised")

    def run(self):
        self.must_raise(lambda: nn.BCELoss()(output, labels))


def wrong_labels():
    return nn.BCELoss()(output, labels)


test_fail(lambda: nn.BCELoss()(output, labels))
test_fail(lambda x: nn.BCELoss()(x, labels), args=[output])
test_fail(wrong_labels)
assert refuses(lambda: nn.BCELoss()(output, labels))
shown(lambda: nn.BCELoss()(output, labels))
assert_error(RuntimeError, nn.BCELoss(), output, labels)
assert_error(RuntimeError, wrong_labels)
Checks().run()
