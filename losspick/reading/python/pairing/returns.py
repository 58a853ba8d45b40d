"""Values of actions that are trained on rewards of an environment which is known by its name."""

from __future__ import annotations

import re

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.spreading import COMPUTED
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, TensorV, Value

#: Environments with a few actions whose discounted rewards do not stay between -1 and 1.
_FAR = frozenset({"LunarLander", "CartPole", "MountainCar", "Acrobot", "Taxi", "CliffWalking"})
_NAMED = re.compile(r"[\"'](?:\w+/)*([A-Z]\w+?)-v\d+[\"']")
_BOUNDED = frozenset({"tanh", "sigmoid"})
_REWARD = r"(?:\w+\.)?(?:r|rs|rew|rews|reward|rewards)"
#: What says that rewards, or what is made of them, are brought into a range.
_SCALED = re.compile(
    r"(?i)\w*reward\w*(?:scal|norm|shap|clip|wrapp)\w*|(?:scal|norm|shap|clip|transform)\w*_?rew\w*"
    r"|clip(?!_grad)\w*\(|clamp\w*\(|\bsign\(|VecNormalize"
    r"|\w\(\s*(?:gym|gymnasium)\.make\(|\benv\w*\s*=\s*\w[\w.]*\(\s*env\w*\b"
    rf"|\b{_REWARD}(?:\[[^\]]*\])?\)?\s*[*/]|[*/]\s*{_REWARD}\b"
    rf"|^\s*{_REWARD}\s*(?:[-+*/]=|=(?!=)(?!.*(?:tensor|array|stack|from_numpy)\())",
    re.MULTILINE,
)


def of_rewards(machine: Machine, output: Value, target: Value) -> Value:
    """Return a target as any numbers, if the picked scores of actions can't be large enough."""
    if target != UNKNOWN and not (isinstance(target, TensorV) and _is_open(target)):
        return target
    if not isinstance(output, TensorV) or not output.picked or output.activation not in _BOUNDED:
        return target
    sources, paths = machine.project.sources, {*machine.project.loaded, machine.project.own}
    texts = [sources[path].text for path in paths if path in sources]
    named = {name for text in texts for name in _NAMED.findall(text)}
    made = any(".make(" in text for text in texts)
    if not named or not made or not named <= _FAR or any(map(_SCALED.search, texts)):
        return target
    return TensorV(targets=TargetDomain.REAL, dtype="float", name=COMPUTED)


def _is_open(target: TensorV) -> bool:
    return target.targets is None and target.activation is None and target.values is None
