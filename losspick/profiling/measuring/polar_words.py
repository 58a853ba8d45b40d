"""Words of labels that say an event or a fault, and words that say that all is as usual."""

from __future__ import annotations

from typing import Final

#: What a model is there to find: an event, a fault, an illness, an attack; beginnings of words.
EVENT_STEMS: Final = (
    *("abandon", "abnormal", "abus", "accident", "adverse", "anomal", "arrhythm", "attack"),
    *("attrit", "bankrupt", "bleed", "breach", "breakdown", "broken", "burglar", "cancel"),
    *("cancer", "carcinom", "chargeback", "cheat", "churn", "click", "complain", "complicat"),
    *("convert", "corrupt", "counterfeit", "crack", "crash", "crime", "damage", "danger"),
    *("deceas", "default", "defect", "delay", "delinquen", "deteriorat", "diabet", "diseas"),
    *("dropout", "emergen", "error", "evict", "expired", "exploit", "fail", "fake", "fault"),
    *("fraud", "hack", "harass", "hate", "hazard", "hijack", "hospitali", "impair", "incident"),
    *("incorrect", "infarct", "infect", "injur", "insolven", "intrus", "invalid", "ischem"),
    *("lesion", "malfunction", "malicious", "malignan", "malware", "metasta", "mutant", "mutat"),
    *("nonconform", "obstruct", "offensive", "outage", "outlier", "overdue", "patholog", "phish"),
    *("pneumonia", "poison", "positive", "ransom", "readmi", "recid", "recurr", "refund"),
    *("relaps", "reoffend", "resign", "robber", "rumor", "rumour", "scam", "seizure", "sepsis"),
    *("septic", "severe", "sick", "spam", "spoof", "stolen", "stroke", "suicid", "suspicious"),
    *("tamper", "terminated", "theft", "threat", "toxic", "trojan", "tumor", "tumour"),
    *("unhealthy", "unpaid", "unsafe", "unstable", "vandal", "violat", "virus", "vulnerab"),
    *("wrong",),
)

#: The same as whole words, which stand at the beginning of others as well.
EVENT_WORDS: Final = frozenset(
    {"bad", "bot", "bots", "case", "dead", "death", "died", "event", "fire", "hit", "ill", "late"}
    | {"ng", "nok", "poor", "quit", "risky", "scrap", "won"}
)

#: The same in two words.
EVENT_PHRASES: Final = ("charged off", "dropped out", "drop out", "written off", "write off")

#: The usual, healthy or harmless state, as beginnings of words.
CALM_STEMS: Final = (
    *("alive", "asymptom", "authentic", "benign", "correct", "discharg", "genuine", "harmless"),
    *("innocent", "intact", "legit", "nontoxic", "negative", "normal", "operational", "ordinary"),
    *("remain", "retain", "solvent", "stayed", "surviv", "trustworthy"),
)

#: The same as whole words.
CALM_WORDS: Final = frozenset(
    {"baseline", "clean", "clear", "control", "controls", "functional", "good", "ham", "healthy"}
    | {"living", "loyal", "neutral", "none", "nothing", "ok", "okay", "paid", "pass", "passed"}
    | {"real", "regular", "renewed", "repaid", "safe", "secure", "silent", "stable", "stay"}
    | {"typical", "valid", "well", "working", "works"}
)

#: On and off, by themselves.
SAYS_YES: Final = frozenset(
    {"yes", "y", "true", "t", "on", "present", "ja", "oui", "si", "sí", "sì", "sim", "tak", "да"}
    | {"evet", "はい", "是", "wahr", "vrai", "verdadero", "vero"}
)
SAYS_NO: Final = frozenset(
    {"no", "n", "false", "f", "off", "absent", "nein", "nee", "non", "não", "nao", "nie", "нет"}
    | {"hayır", "いいえ", "否", "falsch", "faux", "falso"}
)

#: Signs that stand for words.
SIGNS: Final = {"+": "positive", "-": "negative", "\N{MINUS SIGN}": "negative"}

#: Words that deny what stands beside them, and beginnings that make a word its contrary.
DENIALS: Final = frozenset(
    {"no", "not", "non", "without", "never", "nicht", "kein", "keine", "sin"}
)
CONTRARY: Final = ("non", "un", "in", "im", "il", "ir", "dis", "mis", "ab", "de", "a")
