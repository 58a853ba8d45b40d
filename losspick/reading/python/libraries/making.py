"""How objects of classes of the scanned tree are made, and what constructors of libraries keep."""

from __future__ import annotations

import ast

from losspick.reading.python.libraries.finetuning import is_trainer, train_object
from losspick.reading.python.pairing.losses import make_loss
from losspick.reading.python.programs.reach import is_silent, reaches
from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES
from losspick.reading.python.text.outline import body_of, whole
from losspick.reading.python.values.class_values import (
    MODEL_BASES,
    ancestors,
    find_member,
    is_record,
    library_bases,
    model_base,
)
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    ChoiceV,
    ClassV,
    DictV,
    EitherV,
    FunctionV,
    ListV,
    LossV,
    ModelV,
    ObjectV,
    Symbol,
    Value,
)


def inherited_loss(machine: Machine, owner: ObjectV) -> LossV | None:
    """Return the loss of a library that an object of the tree is; None: it is none, or unread."""
    found = machine.ready(owner).get(_INNER)
    return found if isinstance(found, LossV) else None


#: Library classes whose constructor is given the layers or the outputs.
_STACKED = ("torch.nn.Sequential", "keras.models.Sequential", "keras.models.Model")
#: Those whose constructor keeps nothing but what a class of the tree sets itself.
_PLAIN_BASES = frozenset(MODEL_BASES) - frozenset(_STACKED)
#: Library classes whose constructor trains a model.
_RUNNING = frozenset({"lightning.cli.LightningCLI"})
#: Under which name an object keeps the model that its library's constructor made of it.
_INNER = "the model itself"


def construct_above(
    machine: Machine, owner: ObjectV, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Run the constructor of the library's class that an object inherits from."""
    for base in library_bases(owner.cls):
        if base.startswith("transformers.") and base.endswith("Trainer"):
            machine.write(owner.attributes, "model", given.get(0, "model") or UNKNOWN)
            machine.write(owner.attributes, "args", given.get(1, "args") or UNKNOWN)
            return
        if base in LOSS_CLASSES:
            loss = make_loss(base, given, node, frame)
            loss.used = True
            machine.write(owner.attributes, _INNER, loss)
            return
        if base in _DICTIONARIES and base != "torch.nn.ModuleDict":
            first = given.get(0)
            items: dict[object, Value] = dict(first.items) if isinstance(first, DictV) else {}
            owner.attributes[_ITEMS] = DictV(items | given.words(), whole=False)
            return
        if base.startswith("skorch.") and find_member(owner.cls, "get_loss") is None:
            wrapper = machine.call(Symbol(base), given, node, frame)
            owner.compiled += wrapper.compiled if isinstance(wrapper, ModelV) else []
            return
        if base in _RUNNING:
            machine.call(Symbol(base), given, node, frame)
            return
        if base in _STACKED:
            made = machine.call(Symbol(base), given, node, frame)
            if isinstance(made, ModelV):
                machine.write(owner.attributes, _INNER, made)
            return
    if not model_base(owner.cls):
        _keep_by_name(machine, owner, given)


def _keep_by_name(machine: Machine, owner: ObjectV, given: Arguments) -> None:
    """Keep models and losses that are handed to an unknown constructor under their names there.

    A library's trainer keeps what it is given so, for the methods of the tree to use.
    """
    named = dict(given.keywords)
    for position, value in enumerate(given.positional):
        node = given.nodes.get(position)
        if isinstance(node, ast.Name):
            named.setdefault(node.id, value)
    for name, value in named.items():
        kept = isinstance(value, LossV | ModelV | EitherV | ChoiceV | FunctionV) or (
            isinstance(value, ObjectV) and model_base(value.cls)
        )
        if kept and find_member(owner.cls, name) is None:
            owner.attributes.setdefault(name, value)


def inner_model(machine: Machine, owner: ObjectV) -> ModelV | None:
    """Return the model that the library's constructor made of an object; None: none."""
    found = machine.ready(owner).get(_INNER)
    return found if isinstance(found, ModelV) else None


#: Library classes whose instances hold items by keys.
_DICTIONARIES = frozenset({"builtins.dict", "collections.UserDict", "collections.OrderedDict",
                           "torch.nn.ModuleDict"})  # fmt: skip


_ITEMS = "the items"


def inner_dict(owner: ObjectV) -> DictV | None:
    """Return what an object holds by keys, if it is a kind of dictionary; else None."""
    found = owner.attributes.get(_ITEMS)
    if found is None and not _DICTIONARIES.isdisjoint(library_bases(owner.cls)):
        found = owner.attributes[_ITEMS] = DictV({}, whole=False)
    return found if isinstance(found, DictV) else None


def instantiate(
    machine: Machine, cls: ClassV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Return a new object; its constructor has run."""
    bases = library_bases(cls)
    if "torch.nn.Sequential" in bases and find_member(cls, "__init__") is None:
        return machine.call(Symbol("torch.nn.Sequential"), given, node, frame)
    made = ObjectV(cls, place=frame.source.place(node), given=given)
    machine.created.setdefault(id(cls), []).append(made)
    if any(map(is_trainer, bases)):
        if isinstance(find_member(cls, "__init__"), FunctionV):
            _construct(machine, made, given, node, frame)
        else:
            construct_above(machine, made, given, node, frame)
        train_object(machine, made, given, node, frame)
        return made
    construct = machine.aside(lambda: _construct(machine, made, given, node, frame))
    if _may_wait(machine, cls, bases, given):
        made.constructor = construct
    elif isinstance(find_member(cls, "__init__"), FunctionV):
        construct()
    else:
        _construct(machine, made, given, node, frame)
    return made


#: What may be given other items before a constructor runs that waits.
_CHANGING = frozenset({ListV, DictV})


def _may_wait(machine: Machine, cls: ClassV, bases: tuple[str, ...], given: Arguments) -> bool:
    """Tell whether a constructor may run when the object is first asked for something."""
    values = [*given.positional, *given.keywords.values()]
    if not _CHANGING.isdisjoint(map(type, values)) or reaches(machine, values):
        return False
    if cls.define is not None and _PLAIN_BASES.issuperset(bases) and is_silent(machine, cls):
        return True  # its body need not be read before
    init = find_member(cls, "__init__")
    return isinstance(init, FunctionV) and not reaches(machine, [init])


def _construct(
    machine: Machine, made: ObjectV, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    init = find_member(made.cls, "__init__")
    if isinstance(init, FunctionV):
        machine.call(FunctionV(init.node, init.scope, made, init.home), given, node, frame)
    elif is_record(made.cls):
        _fill_record(machine, made, given)
    else:
        construct_above(machine, made, given, node, frame)
    _set_up(machine, made, node, frame)


def _set_up(machine: Machine, made: ObjectV, node: ast.AST, frame: Frame) -> None:
    cls = made.cls
    for name in ("setup", "build"):
        member = cls.names.get(name)
        arguments = _needed(member.node) if isinstance(member, FunctionV) else None
        if isinstance(member, FunctionV) and isinstance(member.node, ast.FunctionDef):
            bound = FunctionV(member.node, member.scope, made, member.home)
            machine.call(bound, Arguments([UNKNOWN] * (arguments or 0)), node, frame)


def _needed(node: ast.AST) -> int:
    """Return how many arguments a method needs beside its object."""
    args = getattr(whole(node), "args", None)
    return max(len(args.args) - 1 - len(args.defaults), 0) if args is not None else 0


def _fill_record(machine: Machine, made: ObjectV, given: Arguments) -> None:
    fields = [
        statement.target.id
        for one in reversed(list(ancestors(made.cls)))
        for statement in body_of(one.node)
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)
    ]
    for position, name in enumerate(fields):
        value = given.get(position, name)
        if value is not None:
            machine.write(made.attributes, name, value)
