"""Objects that programs name by their import paths under words of their own."""

from __future__ import annotations

from losspick.core.regexes import regex
from losspick.reading.configs.node import Node, mappings

#: What a program may call the path of a class or function.
_NAMES = ("class", "cls", "type", "name", "class_name", "target", "_component_", "__target__",
          "object", "import_path", "path", "function")  # fmt: skip
#: What it may call the arguments.
_ARGUMENTS = ("params", "kwargs", "args", "init_args", "arguments", "parameters", "options",
              "config")  # fmt: skip
#: Paths of objects of which something is known.
_KNOWN = regex(
    r"(?:(?:torch\.)?nn\.[A-Z]\w*|torch\.nn\.[\w.]+|torchvision\.(?:models|ops)\.[\w.]+|timm\.[\w.]+"
    r"|segmentation_models_pytorch\.[\w.]+|smp\.[\w.]+|monai\.(?:losses|networks)\.[\w.]+"
    r"|torchmetrics\.[\w.]+|transformers\.\w+\.from_pretrained|kornia\.losses\.\w+)$"
)
_DEEPEST = 40


def with_targets(document: Node) -> Node:
    """Return a document in which such objects stand as Hydra has them; itself if it has none."""
    if not any(_named(mapping) for mapping, _ in mappings(document)):
        return document
    return _rewritten(document, {}, 0)


def _rewritten(node: Node, done: dict[int, Node], depth: int) -> Node:
    if node.kind == "scalar" or depth > _DEEPEST:
        return node
    if id(node) not in done:
        done[id(node)] = node  # one that holds itself stays as it is
        done[id(node)] = _made(node, done, depth)
    return done[id(node)]


def _made(node: Node, done: dict[int, Node], depth: int) -> Node:
    if node.kind == "list":
        inner = [_rewritten(one, done, depth + 1) for one in node.elements]
        same = all(new is old for new, old in zip(inner, node.elements, strict=True))
        return node if same else Node(node.place, "list", elements=inner)
    items = {key: _rewritten(one, done, depth + 1) for key, one in node.items.items()}
    named = _named(node)
    if named is None and all(items[key] is one for key, one in node.items.items()):
        return node
    if named is None:
        return Node(node.place, "mapping", items=items)
    given = next((items[key] for key in _ARGUMENTS if _is_mapping(items.get(key))), None)
    beside = {key: one for key, one in items.items() if key not in _NAMES + _ARGUMENTS}
    return Node(
        node.place,
        "mapping",
        items={"_target_": named, **beside, **(given.items if given is not None else {})},
    )


def _named(node: Node) -> Node | None:
    """Return the path of the object that a mapping describes; None: it describes none."""
    if "_target_" in node.items or "class_path" in node.items:
        return None
    for key in _NAMES:
        word = node.items.get(key)
        if word is not None and isinstance(word.scalar, str) and _KNOWN.match(word.scalar):
            path = word.scalar
            return word if not path.startswith("nn.") else _spelled_out(word, path)
    return None


def _spelled_out(word: Node, path: str) -> Node:
    return Node(word.place, scalar=f"torch.{path}")


def _is_mapping(node: Node | None) -> bool:
    return node is not None and node.kind == "mapping"
