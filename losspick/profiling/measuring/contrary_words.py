"""Words that are contraries of each other, what stands between them, and how they are graded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The low side and the high side of one quality a line; words on one side mean nearly the same.
CONTRARIES: Final[tuple[str, ...]] = (
    # size and form
    "small little tiny mini micro lesser minor|large big huge giant great maxi macro major",
    "thin slim slender lean skinny fine lite light|thick fat stout bulky coarse heavy",
    "light lite lightweight|heavy heavyweight dense",
    "short|long tall",
    "low lo|high hi tall raised elevated",
    "narrow tight|wide broad loose",
    "shallow|deep",
    "few rare scarce sparse little|many common abundant frequent much",
    "less fewer|more",
    "open sparse scattered loose|dense compact closed thick crowded",
    "empty|full",
    "under below undersized insufficient deficient inadequate lacking deficit|"
    "over above oversized excessive excess overfull surplus",
    "flat gentle level|steep",
    "smooth even|rough uneven",
    "fine|coarse",
    "loose|firm tight compact",
    "simple basic plain|complex elaborate complicated",
    "minimum min minimal|maximum max maximal",
    "mild gentle light|severe strong vigorous intense rough spicy hot",
    "weak feeble fragile faint flimsy|strong powerful robust",
    "soft|hard firm stiff",
    # time and speed
    "slow|fast quick rapid brisk",
    "young new youngest recent|old elderly",
    "early|late",
    "early start begin beginning first opening initial|late end ending last final finish",
    "late behind delayed|early ahead",
    "past|future",
    "junior jr youth|senior sr",
    "temporary transient|permanent",
    # place
    "near close adjacent|far distant remote",
    "inner inside interior core central|outer outside exterior peripheral remote",
    "lower bottom deep|upper top surface",
    "proximal|distal",
    "anterior|posterior",
    "upstream|downstream",
    # light, warmth, water, taste
    "dark dim dull|bright light clear",
    "light pale fair bright|dark deep",
    "shaded shade|sunny sun",
    "cold cool chilled freezing polar|hot warm heated tropical",
    "dry arid xeric|wet humid moist hydric",
    "dry bitter sour|sweet",
    "acid acidic|alkaline basic",
    "raw|cooked",
    # worth, skill and effort
    "poor bad worse inferior terrible awful horrible weak|"
    "good great excellent superior premium strong",
    "poor deprived|rich wealthy affluent",
    "substandard|premium",
    "cheap inexpensive budget economy affordable discount|"
    "expensive luxury premium costly pricey deluxe",
    "easy simple trivial straightforward|hard difficult complex challenging tough advanced",
    "beginner novice basic|advanced expert skilled",
    "illiterate uneducated|literate educated",
    "limited|expert extensive",
    # feelings and opinions
    "sad unhappy|happy",
    "calm relaxed|stressed anxious agitated tense",
    "bored|excited",
    "drowsy sleepy tired asleep|alert awake",
    "dissatisfied unsatisfied|satisfied",
    "pessimistic|optimistic",
    "bearish|bullish",
    "dislike disliked hate|like liked love enjoy",
    "negative|positive",
    "unfavorable unfavourable adverse poor|favorable favourable good",
    "unsuitable|suitable",
    "atypical|typical",
    "against anti|for pro",
    "unlikely uncertain doubtful|likely certain definite",
    "quiet silent|loud noisy",
    # change and activity
    "decreasing falling declining decrease decreased declined fell dropped down downward|"
    "increasing rising growing increase increased rose up upward grew",
    "worsening worsened deteriorated deteriorating worse declined|"
    "improving improved better recovered",
    "loss|gain",
    "inactive passive sedentary|active vigorous",
    "rare rarely infrequent infrequently uncommon seldom irregular casual|"
    "common frequent frequently abundant often regularly",
    "underweight underperform|overweight outperform",
    "incomplete|complete",
    "immature|mature",
    "dependent|independent",
    "unsafe|safe",
    "worst|best",
)

#: What stands between any two contraries, or is neither.
BETWEEN: Final = """
medium med md middle mid moderate average avg normal intermediate standard std regular neutral base
typical ok okay same equal stable steady unchanged unaltered right fit fits partial usual ambient
room midday noon as neither nominal centre center balanced fair mediocre acceptable adequate
sufficient satisfactory some on at within hold recommended mid_range midi midrange midsize
present current expected baseline optimal flat temperate edge border half ordinary
rolling mesic peak about_right just_right
on_time on_track on_target on_schedule true_to_size no_change stayed_same about_the_same so_so
well adequately occasional occasionally sometimes marginal borderline overlap overlapping mixed
uncertain equivocal indeterminate inconclusive unconfirmed
"""

#: Of these, what hardly stands among classes without an order, even beside words unknown.
MIDDLE: Final = (
    "medium moderate intermediate average mid middle middling borderline mediocre lukewarm"
)

#: What is less than the low side of an amount: nothing of it at all.
NOTHING_OF_IT: Final = """
none no not_at_all unexposed zero nil absent off control placebo vehicle untreated null bare non
never
"""

#: Contraries of which there can be nothing: "soft", "hard" and "none" are three things.
AMOUNTS: Final = "low small little few light weak sparse mild slow minor rare"

#: Words before a contrary that weaken or strengthen it; the plain word has a strength of 1.
GRADES: Final[Mapping[str, float]] = {
    "slightly somewhat semi partly partially partial part fairly mildly rather mid a_bit a_little"
    " a_little_bit": 0.5,
    "moderately medium quite upper_mid lower_mid": 0.8,
    "very v extra much too highly really full fully well far strongly quite_a_lot": 2.0,
    "extremely ultra super exceptionally extreme completely totally absolutely entirely": 3.0,
}
