"""Values of actions that are trained on rewards of an environment which is known by its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.reading.python.data.spreading import COMPUTED
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, TensorV, Value

#: Environments with a few actions whose discounted rewards do not stay between -1 and 1.
_FAR = frozenset({"LunarLander", "CartPole", "MountainCar", "Acrobot", "Taxi", "CliffWalking"})
_NAMED = regex(r"[\"'](?:\w+/)*([A-Z]\w+?)-v\d+[\"']")
#: Environments in which what most actions are worth is below 0.
_BELOW = frozenset({"LunarLander", "MountainCar", "Acrobot", "CliffWalking", "Pendulum"})
#: Activations that can't give what actions are worth in some environments.
_OUT_OF_REACH = {"tanh": _FAR, "sigmoid": _FAR | _BELOW, "relu": _BELOW, "softplus": _BELOW}
#: Those with an end above as well, beyond which rewards that are raised still lie.
_TWO_ENDS = ("tanh", "sigmoid")
_REWARD = r"(?:\w+\.)?(?:r|rs|rew|rews|reward|rewards)"
#: What says that rewards, or what is made of them, are brought into a range.
_SCALED = regex(
    r"(?i)\w*reward\w*(?:scal|norm|shap|clip|wrapp)\w*|(?:scal|norm|shap|clip|transform)\w*_?rew\w*"
    r"|clip(?!_grad)\w*\(|clamp\w*\(|\bsign\(|VecNormalize"
    r"|\w\(\s*(?:gym|gymnasium)\.make\(|\benv\w*\s*=\s*(?![\w.]*\bmake\()\w[\w.]*\(\s*env\w*\b"
    rf"|\b{_REWARD}(?:\[[^\]]*\])?\)?\s*[*/]|[*/]\s*{_REWARD}\b"
    rf"|^\s*{_REWARD}\s*(?:[-+*/]=|=(?!=)(?!.*(?:tensor|array|stack|from_numpy)\())",
    re.MULTILINE,
)
#: What says that something is added to rewards, which may leave none of them below 0.
_RAISED = regex(
    r"(?i)bonus|shaped|intrinsic|curios|Wrapper\b"
    rf"|\b(?:new|own|mod|modified|custom|adjusted|changed|raised|my)_?(?:r|rew|reward)s?\b"
    rf"|\b{_REWARD}(?:\[[^\]]*\])?\s*[-+]=?\s*(?!.*(?:gamma|discount|\b0?\.[89]))"
    rf"|\babs\(|\bexp\("
)


def of_rewards(machine: Machine, output: Value, target: Value) -> Value:
    """Return a target as any numbers, if the picked scores of actions can't be large enough."""
    if target != UNKNOWN and not (isinstance(target, TensorV) and _is_open(target)):
        return target
    if not isinstance(output, TensorV) or not output.picked or not output.activation:
        return target
    if (worlds := _OUT_OF_REACH.get(output.activation)) is None:
        return target
    sources, paths = machine.project.sources, {*machine.project.loaded, machine.project.own}
    texts = [sources[path].text for path in paths if path in sources]
    named = {name for text in texts for name in _NAMED.findall(text)}
    made = any(".make(" in text for text in texts)
    if not named or not made or not named <= worlds or any(map(_SCALED.search, texts)):
        return target
    if output.activation not in _TWO_ENDS and not _are_as_given(texts):
        return target
    return TensorV(targets=TargetDomain.REAL, dtype="float", name=COMPUTED)


def _are_as_given(texts: Sequence[str]) -> bool:
    """Tell whether it is seen how rewards come from the environment, and that none is raised."""
    return any(".step(" in text for text in texts) and not any(map(_RAISED.search, texts))


def _is_open(target: TensorV) -> bool:
    return target.targets is None and target.activation is None and target.values is None
