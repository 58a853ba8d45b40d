"""Words that grade other words, stand between two opposites or lie outside every scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Adverbs of degree, from least to most, before a common word ("very happy", "not too happy").
DEGREES: Final = (
    "not_at_all no|not hardly would_not will_not|not_very not_too not_really not_so|"
    "slightly a_little a_bit a_little_bit little barely lightly mildly weakly poorly minimally"
    " to_a_small_extent with_difficulty with_aid with_help with_assistance with_support|"
    "somewhat moderately sort_of kind_of partly partially partial semi half insufficiently might"
    " may near nearly marginally to_some_extent to_some_degree|"
    "fairly pretty rather quite reasonably quite_a_bit adequately sufficiently"
    " to_a_moderate_extent|"
    "mostly very much very_much really considerably significantly substantially deeply"
    " a_great_deal strongly certainly heavily severely well a_lot would will"
    " easily without_difficulty without_help|"
    "extremely exceptionally enormously tremendously completely highly totally absolutely fully"
    " wholly entirely to_a_large_extent to_a_great_extent"
)

#: Strengths of an opinion or a leaning, before or after a common word; "plain" is none of them.
STRENGTHS: Final = (
    "lean leans leaning ind independent|"
    "slightly a_little weak weakly mildly not_strong not_very_strong|"
    "somewhat probably rather moderately partly likely fairly mostly|plain|"
    "very much strong strongly definitely extremely completely totally certainly really a_lot"
)

#: What stands between two opposite words.
NEUTRAL: Final = frozenset(
    {"neutral", "neither", "independent", "ind", "undecided", "same", "about the same", "no change"}
    | {"unchanged", "mixed", "moderate", "not sure", "unsure", "no opinion", "middle", "equal"}
    | {
        "no difference",
        "same as before",
        "maybe",
        "might or might not",
        "neither agree nor disagree",
    }
)

#: Of two opposite words, the lower one, where no prefix says so.
BELOW: Final = frozenset(
    {"no", "worse", "less", "fewer", "lower", "weaker", "bad", "against", "oppose", "false"}
    | {"wrong", "not", "unhappy", "poor", "decrease", "decreased", "negative", "low", "down"}
)

#: Answers outside the scale: they may stand beside it.
OFF_SCALE: Final = frozenset(
    {
        "all",
        "all_ages",
        "can_t_say",
        "cannot_say",
        "dk",
        "dk_na",
        "dk_nr",
        "dont_know",
        "don_t_know_refused",
        "don_t_want_to_answer",
        "i_don_t_know",
        "no_response",
        "none_of_the_above",
        "no_contesta",
        "no_responde",
        "no_sabe",
        "nr",
        "ns",
        "ns_nc",
        "ns_nr",
        "not_answered",
        "not_assessed",
        "not_asked",
        "not_determined",
        "not_reported",
        "not_recorded",
        "not_specified",
        "not_tested",
        "not_sure_dk",
        "prefer_not_to_answer",
        "prefer_not_to_say",
        "refuse",
        "refused_to_answer",
        "skipped",
        "undetermined",
        "unsure_dk",
        "don_t_know",
        "missing",
        "n_a",
        "na",
        "no_answer",
        "not_applicable",
        "not_available",
        "not_classified",
        "not_known",
        "not_rated",
        "not_stated",
        "other",
        "refused",
        "total",
        "unclear",
        "unknown",
        "unrated",
        "unspecified",
    }
)

#: Answers that stand in the middle of a scale, or outside of it.
DOUBTS: Final = frozenset({"no_opinion", "not_sure", "undecided", "unsure", "uncertain", "neither"})

#: Longer answers outside the scale begin so.
OFF_SCALE_BEGINNINGS: Final = ("n_a_", "not_applicable_", "unknown_", "don_t_know_", "refused_")

#: Verbs and the like that say nothing of a step: "getting worse", "stayed the same".
FILLERS: Final = (
    "about am became become becoming been feel feeling felt got getting has have i is it keep kept "
    "remain remained remaining remains stay stayed staying stays still than the we"
)

#: Numbers in words, as in "two or more".
NUMBER_WORDS: Final[Mapping[str, int]] = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1
    )
}

#: A lowest level in words, beside "grade 1" and "grade 2".
NOTHING: Final = frozenset(
    {"none", "no", "absent", "normal", "healthy", "nil", "zero", "baseline", "pre", "control"}
)

#: What lies below even "not often".
NEVER: Final = NOTHING | {"never", "nothing", "nobody", "nowhere"}

#: Words for more and for less, which adverbs and adjectives of degree grade.
GAINS: Final = frozenset(
    {"gain", "profit", "improvement", "increase", "growth", "rise", "benefit", "better", "improved"}
)
LOSSES: Final = frozenset(
    {"loss", "deterioration", "decrease", "decline", "worsening", "harm", "cost", "worse"}
)
UNCHANGED: Final = frozenset(
    {"break", "breakeven", "no", "none", "little", "same", "unchanged", "stable", "neutral"}
)

#: Sizes of a gain or a loss.
SIZES: Final = (
    "minimal slight minor small little mild|modest moderate some medium|"
    "considerable substantial marked significant large great major big strong severe|"
    "extreme complete huge"
)

#: Words before a number that make it a rank.
RANK_STEMS: Final = frozenset(
    {
        "asa",
        "band",
        "bi_rads",
        "birads",
        "category_hurricane",
        "child_pugh",
        "cin",
        "ckd",
        "ct",
        "cycle",
        "day",
        "decile",
        "degree",
        "dose",
        "ecog",
        "edss",
        "ef",
        "fibrosis",
        "figo",
        "fitzpatrick",
        "fy",
        "generation",
        "gleason",
        "gold",
        "grade",
        "gr",
        "hour",
        "instar",
        "isced",
        "iss",
        "kdigo",
        "key_stage",
        "kl",
        "ks",
        "larva",
        "level",
        "likert",
        "lv",
        "lvl",
        "meld",
        "month",
        "mrs",
        "nyha",
        "phase",
        "percentile",
        "pi_rads",
        "pirads",
        "pn",
        "priority",
        "pt",
        "q",
        "quarter",
        "quartile",
        "quintile",
        "rank",
        "rating",
        "round",
        "score",
        "semester",
        "session",
        "sev",
        "seriousness",
        "sil",
        "severity",
        "stage",
        "star",
        "status",
        "step",
        "tanner",
        "tertile",
        "time",
        "ti_rads",
        "tier",
        "tirads",
        "trimester",
        "visit",
        "vin",
        "wave",
        "week",
        "wk",
        "year",
        "yr",
    }
)
