"""Files that can be fixed by machine: ``<<old|new>>`` marks what changes, and files that can't."""

from __future__ import annotations

_TORCH = """\
import torch
import torch.nn as nn
import torch.nn.functional as F

"""
_NET = """\
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = nn.Linear(20, 4)

    def forward(self, x):
        {body}

net = Net()
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    loss = criterion(net(x), y)
"""
_LOOP = """\
for x, y in loader:
    loss = criterion(net(x), y)
"""
_KERAS = "import keras\nfrom keras import layers\n\n"
_SPARSE = (
    'model.compile("adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))\n'
)
_LAYERED = """\
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = nn.Linear(20, 4)
        self.softmax = nn.Softmax(dim=1)

    def forward(self, x):
{body}

net = Net()
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    loss = criterion(net(x), y)
"""
_SERVER = """\
class Server(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = net

    def forward(self, x):
        return self.net(x)
"""


def _net(body: str, rest: str = "") -> str:
    return _TORCH + _NET.replace("{body}", body) + rest


def _sequential(layers: str, loss: str = "CrossEntropyLoss", rest: str = "") -> str:
    return f"{_TORCH}net = {layers}\ncriterion = nn.{loss}()\n{_LOOP}{rest}"


def _keras(head: str, compiled: str = _SPARSE, rest: str = "") -> str:
    model = f"model = keras.Sequential([layers.Dense(16), {head}])\n"
    return _KERAS + model + compiled + rest


#: By name: a text with what changes in it.
FIXED: dict[str, str] = {
    "sequential": _sequential("nn.Sequential(nn.Linear(8, 3)<<, nn.Softmax(dim=1)|>>)"),
    "sequential with a comma": _sequential("nn.Sequential(nn.Linear(8, 3)<<, nn.Softmax(1)|>>,)"),
    "sigmoid": _sequential(
        "nn.Sequential(nn.Linear(8, 1)<<, nn.Sigmoid()|>>)", "BCEWithLogitsLoss"
    ),
    "one line a layer": _sequential(
        "nn.Sequential(\n    nn.Linear(8, 3)<<,\n    nn.Softmax(dim=1)|>>,\n)"
    ),
    "no last comma": _sequential(
        "nn.Sequential(\n    nn.Linear(8, 3)<<,\n    nn.Softmax(dim=1)|>>\n)"
    ),
    "a comment behind": _sequential(
        "nn.Sequential(\n    nn.Linear(8, 3)<<,\n    nn.Softmax(dim=1)|>>,  # scores\n)"
    ),
    "a comment before": _sequential(
        "nn.Sequential(\n    nn.Linear(8, 3),  # the head\n<<    nn.Softmax(dim=1),\n|>>)"
    ),
    "a comment before, no comma": _sequential(
        "nn.Sequential(\n    nn.Linear(8, 3)<<,|>>  # the head\n<<    nn.Softmax(dim=1)\n|>>)"
    ),
    "moved": _sequential("nn.Sequential(nn.Linear(8, 3)<<, nn.Softmax(dim=1)|>>).to('cuda')"),
    "its layers are looked at": _sequential(
        "nn.Sequential(nn.Linear(8, 3)<<, nn.Softmax(dim=1)|>>)",
        rest="for layer in net.modules():\n    if isinstance(layer, nn.Linear):\n"
        "        nn.init.zeros_(layer.bias)\n",
    ),
    "wrapped": _sequential(
        "nn.DataParallel(nn.Sequential(nn.Linear(8, 3)<<, nn.Softmax(dim=1)|>>))"
    ),
    "the class is asked for": _sequential(
        "nn.Sequential(nn.Linear(8, 3)<<, nn.Softmax(dim=1)|>>)",
        rest="    out = net(x)\n    right = (out.argmax(dim=1) == y).sum()\n"
        "    _, best = torch.max(out, 1)\n    torch.save(net.state_dict(), 'net.pt')\n",
    ),
    "function": _net("return <<torch.softmax(|>>self.head(x)<<, dim=1)|>>"),
    "functional": _net("return <<F.softmax(|>>self.head(x)<<, -1)|>>"),
    "method": _net("return self.head(x)<<.softmax(-1)|>>"),
    "made and called": _net("return <<nn.Softmax(dim=1)(|>>self.head(x)<<)|>>"),
    "by keyword": _net("return <<F.softmax(dim=1, input=|>>self.head(x)<<)|>>"),
    "over lines": _net(
        "return <<F.softmax(\n            |>>self.head(x)<<,\n            dim=1,\n        )|>>"
    ),
    "a sum over lines": _net(
        "return <<F.softmax(|(>>self.head(x)\n            + self.head(x)<<, dim=1)|)>>"
    ),
    "umlauts": _net("größe = 'ä'; return <<torch.softmax(|>>self.head(x)<<, dim=1)|>>  # größer"),
    "a statement of its own": _net(
        "x = self.head(x)\n<<        x = torch.softmax(x, dim=1)\n|>>        return x"
    ),
    "named": _net("p = <<torch.softmax(|>>self.head(x)<<, dim=1)|>>\n        return p"),
    "an attribute": _TORCH
    + _LAYERED.replace("{body}", "        return <<self.softmax(|>>self.head(x)<<)|>>"),
    "an attribute's own statement": _TORCH
    + _LAYERED.replace(
        "{body}", "        x = self.head(x)\n<<        x = self.softmax(x)\n|>>        return x"
    ),
    "in another form": _net("return <<torch.sigmoid(|>>self.head(x)<<)|>>.view(-1)").replace(
        "CrossEntropyLoss", "BCEWithLogitsLoss"
    ),
    "in a part": _TORCH
    + "class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
    + "        self.head = nn.Sequential(nn.Linear(8, 4)<<, nn.Softmax(dim=1)|>>)\n"
    + "    def forward(self, x):\n        return self.head(x)\n"
    + f"net = Net()\ncriterion = nn.CrossEntropyLoss()\n{_LOOP}",
    "a part of a known model": _TORCH
    + "import torchvision\nnet = torchvision.models.resnet18()\n"
    + "net.fc = nn.Sequential(nn.Linear(8, 3)<<, nn.Softmax(dim=1)|>>)\n"
    + f"criterion = nn.CrossEntropyLoss()\n{_LOOP}",
    "in the call": _TORCH
    + "net = nn.Linear(8, 3)\nfor x, y in loader:\n"
    + "    loss = F.cross_entropy(<<F.softmax(|>>net(x)<<, dim=1)|>>, y)\n",
    "keras keyword": _keras('layers.Dense(10<<, activation="softmax"|>>)'),
    "keras place": _keras('layers.Dense(10<<, "softmax"|>>)'),
    "keras first keyword": _keras('layers.Dense(<<activation="softmax", |>>units=10)'),
    "keras between": _keras('layers.Dense(10<<, activation="softmax"|>>, name="head")'),
    "keras layer": _keras("layers.Dense(10)<<, layers.Softmax()|>>"),
    "keras activation": _keras("layers.Dense(10)<<, layers.Activation('softmax')|>>"),
    "keras metrics": _keras(
        'layers.Dense(10<<, activation="softmax"|>>)',
        _SPARSE.replace("))", '), metrics=["accuracy"])'),
        "model.fit(x, y, epochs=2)\nbest = model.predict(x).argmax(axis=1)\n",
    ),
    "keras add": _KERAS
    + "model = keras.Sequential()\nmodel.add(layers.Dense(10))\n"
    + f'<<model.add(layers.Activation("softmax"))\n|>>{_SPARSE}',
    "keras functional": _KERAS
    + "inputs = keras.Input((4,))\n"
    + 'outputs = layers.Dense(10<<, activation="softmax"|>>)(inputs)\n'
    + f"model = keras.Model(inputs, outputs)\n{_SPARSE}",
    "keras function": _KERAS
    + "def build():\n    model = keras.Sequential()\n"
    + '    model.add(layers.Dense(10<<, activation="softmax"|>>))\n'
    + f"    {_SPARSE}    return model\n\nbuild().fit(x, y)\n",
    "a function for the classes": _sequential(
        "nn.Sequential(nn.Linear(8, 3)<<, nn.Softmax(dim=1)|>>)",
        rest="\ndef scores(x):\n    return net(x)\n\n"
        "def predict(x):\n    return scores(x).argmax(1)\n",
    ),
    "logits": _keras(
        "layers.Dense(1)",
        'model.compile("adam", loss=keras.losses.BinaryCrossentropy(<<|from_logits=True>>))\n',
    ),
    "logits and more": _keras(
        "layers.Dense(1)",
        "model.compile('adam', loss=keras.losses.BinaryCrossentropy("
        "label_smoothing=0.1<<|, from_logits=True>>,))\n",
    ),
    "logits on lines": _keras(
        "layers.Dense(1)",
        "loss = keras.losses.BinaryCrossentropy(\n"
        "\tlabel_smoothing=0.1<<|,\n\tfrom_logits=True>>,\n)\n"
        "model.compile('adam', loss=loss)\n",
    ),
    "logits denied": _keras(
        "layers.Dense(1)",
        "model.compile('adam', loss=keras.losses.BinaryCrossentropy(from_logits=<<False|True>>))\n",
    ),
    "logits, activated after training": _keras(
        "layers.Dense(1)",
        "model.compile('adam', loss=keras.losses.BinaryCrossentropy(<<|from_logits=True>>))\n",
        "scores = keras.ops.sigmoid(model.predict(x))\n",
    ),
    "logits by function": _keras(
        "layers.Dense(10)",
        "model.compile('adam', loss=keras.losses."
        "<<categorical_crossentropy|CategoricalCrossentropy(from_logits=True)>>)\n",
    ),
    "logits by word": _keras(
        "layers.Dense(10)",
        "model.compile('adam', loss="
        "<<'sparse_categorical_crossentropy'"
        "|keras.losses.SparseCategoricalCrossentropy(from_logits=True)>>)\n",
    ),
    "logits by word, tf": "import tensorflow as tf\n"
    "model = tf.keras.Sequential([tf.keras.layers.Dense(10)])\n"
    "model.compile('adam', '<<sparse_categorical_crossentropy'|tf.keras.losses."
    "SparseCategoricalCrossentropy(from_logits=True)>>)\n".replace("'<<", "<<'"),
}

_SEQUENTIAL = "nn.Sequential(nn.Linear(8, 3), nn.Softmax(dim=1))"
_DENSE = 'layers.Dense(10, activation="softmax")'

#: By name: a text with a finding that nobody but people can settle.
LEFT: dict[str, str] = {
    "the output is shown": _sequential(_SEQUENTIAL, rest="print(net(x))\n"),
    "the output is kept": _sequential(_SEQUENTIAL, rest="    out = net(x)\nscores.append(out)\n"),
    "a threshold": _sequential(
        "nn.Sequential(nn.Linear(8, 1), nn.Sigmoid())",
        "BCEWithLogitsLoss",
        "    right = net(x) > 0.5\n",
    ),
    "the model is saved": _sequential(_SEQUENTIAL, rest="torch.save(net, 'net.pt')\n"),
    "a class for others gives it": _sequential(_SEQUENTIAL, rest=_SERVER),
    "its layers are taken": _sequential(
        _SEQUENTIAL, rest="body = nn.Sequential(*list(net.children())[:-1])\n"
    ),
    "its layers are kept": _sequential(_SEQUENTIAL, rest="parts = [m for m in net.children()]\n"),
    "its layers are applied": _sequential(
        _SEQUENTIAL, rest="for layer in net.children():\n    x = layer(x)\n"
    ),
    "the model is exported": _sequential(_SEQUENTIAL, rest="torch.jit.script(net).save('n.pt')\n"),
    "the model is handed on": _sequential(_SEQUENTIAL, rest="serve(net)\n"),
    "another function": _sequential(
        _SEQUENTIAL, rest="\ndef infer(m, x):\n    return m(x)[:, 1]\n\ninfer(net, x)\n"
    ),
    "scores for others": _sequential(
        _SEQUENTIAL, rest="\ndef predict_proba(x):\n    return net(x)\n"
    ),
    "scores for others, by way of another function": _sequential(
        _SEQUENTIAL,
        rest="\ndef scores(x):\n    return net(x).detach().numpy()\n\n"
        "def predict(x):\n    return scores(x)\n",
    ),
    "a model for others": _KERAS
    + "def build():\n    model = keras.Sequential()\n"
    + '    model.add(layers.Dense(10, activation="softmax"))\n'
    + f"    {_SPARSE}    return model\n",
    "two losses": _sequential(_SEQUENTIAL, rest="    more = F.mse_loss(net(x), y)\n"),
    "two heads for one loss": _sequential(
        _SEQUENTIAL, rest=f"    other = {_SEQUENTIAL}\n    criterion(other(x), y)\n"
    ),
    "a method for inference": _net(
        "return torch.softmax(self.head(x), dim=1)\n\n"
        "    def scores(self, x):\n        return self(x)[:, 1]"
    ),
    "a subclass": _net("return torch.softmax(self.head(x), dim=1)", "class More(Net):\n    pass\n"),
    "a comment inside": _net("return torch.softmax(  # over classes\n        self.head(x), dim=1)"),
    "two uses of a layer": _TORCH
    + _LAYERED.replace(
        "{body}", "        a = self.softmax(x)\n        return self.softmax(self.head(a))"
    ),
    "keras prediction": _keras(_DENSE, rest="print(model.predict(x)[0])\n"),
    "keras saved": _keras(_DENSE, rest="model.save('model.keras')\n"),
    "keras metric": _keras(_DENSE, _SPARSE.replace("))", "), metrics=[keras.metrics.AUC()])")),
    "keras binary accuracy": _keras(
        "layers.Dense(1)",
        "model.compile('adam', loss='binary_crossentropy', metrics=['accuracy'])\n",
    ),
    "two kinds of keras": "import keras\nfrom tensorflow.keras.layers import Dense\n"
    "model = keras.Sequential([Dense(1)])\n"
    "model.compile('adam', loss='binary_crossentropy')\n",
    "no name for the losses": "from keras.layers import Dense\n"
    "from keras.models import Sequential\n"
    "model = Sequential([Dense(1)])\nmodel.compile('adam', loss='binary_crossentropy')\n",
    "a loss of two models": _KERAS
    + "loss = keras.losses.BinaryCrossentropy()\n"
    + "one = keras.Sequential([layers.Dense(1)])\none.compile('adam', loss=loss)\n"
    + "two = keras.Sequential([layers.Dense(1, activation='sigmoid')])\n"
    + "two.compile('adam', loss=loss)\n",
    "more goes with the layer": _keras("layers.Dense(3), layers.Activation('softmax', name='p')"),
    "a registry": _TORCH
    + "MODELS = {}\ndef register(cls):\n    MODELS['n'] = cls\n    return cls\n@register\n"
    + _NET.replace("{body}", "return torch.softmax(self.head(x), dim=1)"),
    "more than one activation": _net("return torch.softmax(torch.exp(self.head(x)), dim=1)"),
    "a part of a model that is shown": _TORCH
    + "import torchvision\nnet = torchvision.models.resnet18()\n"
    + f"net.fc = {_SEQUENTIAL}\ncriterion = nn.CrossEntropyLoss()\n{_LOOP}print(net(x))\n",
    "a function of any model for others": _sequential(
        _SEQUENTIAL, rest="\ndef scores(model, x):\n    return model(x)[:, 1]\n"
    ),
    "a model on its output": _keras(_DENSE, rest="more = keras.Model(model.input, model.output)\n"),
    "logits taken for probabilities": _keras(
        "layers.Dense(1)",
        "model.compile('adam', loss=keras.losses.BinaryCrossentropy())\n",
        "found = model.predict(x) > 0.5\n",
    ),
    "a loss that Keras calls": _KERAS
    + "model = keras.Sequential([layers.Dense(1, activation='sigmoid')])\n"
    + "def loss(y, p):\n    return keras.losses.binary_crossentropy(y, p, from_logits=True)\n"
    + "model.compile('adam', loss=loss)\n",
    "two activations": _sequential("nn.Sequential(nn.Linear(8, 3), nn.ReLU(), nn.Softmax(dim=1))"),
    "shown one step later": _TORCH
    + "net = nn.Linear(8, 3)\nfor step, (x, y) in enumerate(loader):\n"
    + "    if step:\n        print(p)\n    p = torch.softmax(net(x), dim=1)\n"
    + "    loss = F.cross_entropy(p, y)\n",
    "only a softmax": _sequential("nn.Sequential(nn.Softmax(dim=1))"),
}
