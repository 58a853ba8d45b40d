"""``config.json`` of the transformers library: the head, the labels, the kind of problem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from losspick.core.spec import Choice, Fact, ModelSpec, NamedLoss, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.configs.node import Node, mappings
from losspick.reading.label_maps import BACK, FORTH, NUMBER, disagreements

#: The losses of sequence, image and video classification by the kind of problem.
_LOSSES = {
    "regression": "torch.nn.MSELoss",
    "single_label_classification": "torch.nn.CrossEntropyLoss",
    "multi_label_classification": "torch.nn.BCEWithLogitsLoss",
}
_CLASSIFIERS = ("ForSequenceClassification", "ForImageClassification", "ForVideoClassification",
                "ForAudioClassification")  # fmt: skip
#: Models whose answers are cut out of a text by two scores a token.
_SPANS = frozenset({"albert", "bert", "camembert", "deberta", "deberta-v2", "distilbert", "electra",
                    "longformer", "mobilebert", "mpnet", "roberta", "squeezebert",
                    "xlm-roberta"})  # fmt: skip
_ENDS = 2
#: So many classes there are at least.
_FEWEST = 2
#: Names of labels of which one is right, and none is an amount.
_EXCLUSIVE = frozenset({"positive", "negative", "neutral", "entailment", "contradiction", "spam",
                        "ham", "pos", "neg"})  # fmt: skip
#: Names of a single label that tell of a class rather than of a value.
_CLASS_LIKE = frozenset({"toxic", "spam", "positive", "negative", "hate", "hateful", "offensive",
                         "nsfw", "fake", "abusive", "sarcastic", "insult", "phishing"}
                        )  # fmt: skip
#: Models whose loss over pixels refuses a single class.
_SEVERAL_CLASSES = frozenset({"beit", "data2vec-vision", "dpt", "mobilevit", "mobilevitv2",
                              "mobilenet_v2", "upernet"})  # fmt: skip


def read_huggingface(document: Node) -> list[ModelSpec] | None:
    """Return the pairing of a model's head; None: it is no such configuration."""
    if document.text("model_type") is None:
        return None
    architectures = document.get("architectures")
    first = architectures.elements[0].scalar if architectures and architectures.elements else None
    if not isinstance(first, str) and document.get("id2label") is None:
        return None
    if isinstance(first, str) and not first.endswith(_CLASSIFIERS):
        return [_other_head(document, first)]
    return [_spec(document, first if isinstance(first, str) else None)]


def spec_of_head(document: Node, head: str) -> ModelSpec | None:
    """Return what settings say of a head; None: nothing is known of its loss."""
    return _spec(document, head) if head.endswith(_CLASSIFIERS) else None


def _spec(document: Node, head: str | None) -> ModelSpec:
    problem = document.fact("problem_type")
    loss = None
    if head is not None and problem is not None and problem.value in _LOSSES:
        path = _LOSSES[problem.value]
        loss = Fact(NamedLoss(path=path, written=path.rpartition(".")[2]), problem.place)
    labels = _count(document)
    at = problem.place if problem is not None else document.place
    return ModelSpec(
        framework=Framework.TORCH,
        reader="huggingface",
        loss=loss,
        activation=Fact("linear", at) if loss else None,
        units=labels if loss else None,
        choices=_unknown_problem(problem),
        contradictions=(*_maps(document), *_trained_as_value(document, head, problem)),
    )


def _other_head(document: Node, head: str) -> ModelSpec:
    """Return the labels of a head with a loss of its own."""
    labels = _count(document)
    spec = _spec(document, None)
    if labels is None:
        return spec
    spans = head.endswith("ForQuestionAnswering") and document.text("model_type") in _SPANS
    if spans and labels.value != _ENDS:
        text = f"{head} marks where an answer starts and ends, and has {labels.value} labels"
        return replace(
            spec, contradictions=(*spec.contradictions, Fact(Remark(text), labels.place))
        )
    one = labels.value == 1 and head.endswith("ForSemanticSegmentation")
    if one and document.text("model_type") in _SEVERAL_CLASSES:
        text = f"{head} takes no single label"
        return replace(
            spec, contradictions=(*spec.contradictions, Fact(Remark(text), labels.place))
        )
    if head.endswith("ForTokenClassification"):
        named = NamedLoss(path="torch.nn.CrossEntropyLoss", written="CrossEntropyLoss")
        at = labels.place
        return replace(spec, loss=Fact(named, at), activation=Fact("linear", at), units=labels)
    return spec


def _count(document: Node) -> Fact[int] | None:
    names = document.get("id2label")
    if names is not None and names.items:
        return Fact(len(names.items), names.place)
    return document.count("num_labels")


def _unknown_problem(problem: Fact[str] | None) -> tuple[Fact[Choice], ...]:
    if problem is None or problem.value in _LOSSES or "$" in problem.value:
        return ()
    choice = Choice(owner="problem_type", chosen=problem.value, allowed=tuple(_LOSSES))
    return (Fact(choice, problem.place),)


def _maps(document: Node) -> tuple[Fact[Remark], ...]:
    """Compare the two maps of labels, and the number beside them."""
    forth, back = document.get(FORTH), document.get(BACK)
    number = document.count(NUMBER)
    if forth is None and back is not None and back.items:
        return tuple(_index_alone(document, back))
    if forth is not None and forth.kind == "list" and document.text("model_type") is not None:
        return (Fact(Remark("id2label is a list, and no mapping from numbers"), forth.place),)
    if forth is None or not forth.items:
        return ()
    names = {index: node.scalar for index, node in forth.items.items()}
    indices = {name: str(node.scalar) for name, node in back.items.items()} if back else None
    places = {FORTH: forth.place}
    places |= {BACK: back.place} if back else {}
    places |= {NUMBER: number.place} if number else {}
    found = disagreements(names, indices, number.value if number else None)
    return tuple(Fact(Remark(text), places[which]) for which, text in found)


def _index_alone(document: Node, back: Node) -> Iterator[Fact[Remark]]:
    """Yield what is wrong with indices of labels whose names stand nowhere else."""
    places = sorted(one.scalar for one in back.items.values() if type(one.scalar) is int)
    number = document.count(NUMBER)
    if len(places) != len(back.items) or not places:
        return
    if places != [*range(len(places))]:
        text = f"label2id has {len(places)} labels, and other numbers than 0..{len(places) - 1}"
        yield Fact(Remark(text), back.place)
    elif number is not None and number.value != len(places):
        text = f"num_labels is {number.value}, label2id has {len(places)}"
        yield Fact(Remark(text), number.place)


#: What programs call a model of the library.
_MODELS = frozenset({"pretrained_model_name_or_path", "model_name_or_path", "model_name",
                     "pretrained_model", "model_type", "checkpoint", "tokenizer_name",
                     "num_labels", "id2label", "label2id"})  # fmt: skip


def read_label_maps(document: Node) -> list[ModelSpec] | None:
    """Return what settings of a program hand to a model of the library; None: nothing of it."""
    found = []
    for mapping, _ in mappings(document):
        problem = mapping.fact("problem_type")
        given = [one for key in (FORTH, BACK) if (one := mapping.get(key)) is not None]
        maps = bool(given) and all(map(_is_map, given))
        if not maps and (given or problem is None or _MODELS.isdisjoint(mapping.items)):
            continue
        known = problem is not None and problem.value in _LOSSES
        head = "AutoModelForSequenceClassification" if known else None
        spec = _spec(mapping, head)
        close = problem is not None and _is_problem(problem.value)
        found.append(spec if close else replace(spec, choices=()))
    return found or None


def _is_map(node: Node | None) -> bool:
    """Tell whether a mapping is one of labels to numbers, or back; others wrap these."""
    if node is None or len(node.items) < _FEWEST:
        return False
    numbers = all(type(one.scalar) is int for one in node.items.values())
    return numbers or all(key.isdecimal() for key in node.items)


def _is_problem(word: str) -> bool:
    """Tell whether a word is meant for a kind of problem of the library, which others have too."""
    return "label" in word.lower() or "_classification" in word.lower()


def _trained_as_value(
    document: Node, head: str | None, problem: Fact[str] | None
) -> tuple[Fact[Remark], ...]:
    names = document.get("id2label")
    if head is not None and problem is not None and problem.value == "regression":
        return _values_of_classes(names, problem)
    if head is None or problem is not None or names is None or len(names.items) != 1:
        return ()
    (label,) = names.items.values()
    words = re.split(r"[\W_]+", label.scalar.lower()) if isinstance(label.scalar, str) else []
    if _CLASS_LIKE.isdisjoint(words) or not {*words} <= _CLASS_LIKE | {"is", "label", "speech"}:
        return ()
    text = f"one label {label.scalar!r} without problem_type is trained by squared error"
    return (Fact(Remark(text, certain=False), label.place),)


def _values_of_classes(names: Node | None, problem: Fact[str]) -> tuple[Fact[Remark], ...]:
    words = [str(node.scalar).lower() for node in names.items.values()] if names else []
    if len(words) < _FEWEST or not set(words) <= _EXCLUSIVE:
        return ()
    text = f"regression learns a value for each of the classes {', '.join(words)}"
    return (Fact(Remark(text, certain=False), problem.place),)
