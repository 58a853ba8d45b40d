"""Words that stand for steps: each scale from its low end to its high end."""

from __future__ import annotations

from typing import Final

#: Steps are parted by a bar; words on one step are synonyms.
SCALES: Final[tuple[str, ...]] = (
    # intensity, severity, risk, size of an effect
    "none no absent nil zero|minimal negligible trace faint doubtful|very_low very_mild"
    " very_weak|low mild slight minor small weak light little few limited|low_medium"
    " medium_low|medium moderate average intermediate mid some normal|medium_high"
    " high_medium|high severe strong major large heavy serious many much marked"
    " significant great|very_high very_severe very_strong|extreme critical extensive"
    " complete catastrophic fatal full",
    # frequency
    "never|almost_never hardly_ever very_rarely|rarely seldom infrequently rare|sometimes"
    " occasionally occasional uncommon|often frequently regularly common frequent|usually"
    " very_often mostly most_of_the_time|almost_always nearly_always|always all_the_time"
    " constantly",
    "never|less_than_once_a_year|yearly annually once_a_year|quarterly|monthly"
    " once_a_month|weekly once_a_week|daily every_day|hourly",
    # agreement and opinion
    "strongly_disagree disagree_strongly completely_disagree totally_disagree|disagree|"
    "somewhat_disagree slightly_disagree disagree_somewhat|neutral neither undecided"
    " neither_agree_nor_disagree unsure not_sure no_opinion|somewhat_agree slightly_agree"
    " agree_somewhat|agree|strongly_agree agree_strongly completely_agree totally_agree",
    "strongly_oppose strongly_against|oppose against|neutral neither|favor favour support"
    " for|strongly_favor strongly_favour strongly_support",
    "no|maybe perhaps possibly unsure sometimes partly|yes",
    "very_negative|negative|neutral mixed|positive|very_positive",
    "very_dissatisfied|dissatisfied unsatisfied|neutral|satisfied|very_satisfied",
    "very_unlikely|unlikely|possible neutral|likely probable|very_likely|certain",
    # quality
    "very_poor very_bad terrible awful worst|poor bad inferior unacceptable|"
    "below_average|fair acceptable average okay ok regular adequate medium passable|"
    "above_average|good fine|very_good|premium great excellent superior outstanding|ideal"
    " perfect best exceptional",
    # change and comparison
    "much_worse|worse deteriorated|same no_change unchanged stable|better improved|much_better",
    "much_less|less fewer|same equal no_change|more|much_more",
    "decrease decreased down falling lower|same stable unchanged no_change flat|increase"
    " increased up rising higher",
    "too_little too_few too_low not_enough|about_right just_right right enough adequate|"
    "too_much too_many too_high",
    "much_lower|lower below under|normal average within equal|higher above over|much_higher",
    "bottom lower|middle mid central|top upper",
    # size, age, speed, temperature, length
    "l low|m medium|h high",
    "xxs|xs extra_small tiny|s small|m medium mid|l large big|xl extra_large huge|xxl|xxxl",
    "infant baby newborn|toddler|child kid juvenile|teen teenager adolescent youth|young"
    " young_adult subadult|adult|middle_aged|old elderly senior aged",
    "very_slow|slow|medium moderate|fast quick|very_fast",
    "freezing|cold|cool|mild temperate|warm|hot|very_hot",
    "short|medium|long|very_long",
    "thin|medium|thick",
    "soft|medium|hard",
    "narrow|medium|wide",
    "light|medium|dark",
    "dry|moist damp|wet",
    "early|middle mid|late",
    "near|mid|far",
    # skill, school, rank, place
    "novice beginner basic elementary|intermediate|advanced proficient|expert master",
    "junior|mid middle|senior|lead principal",
    "freshman|sophomore|junior|senior",
    "below_basic|basic|proficient|advanced",
    "no_education none illiterate uneducated|preschool kindergarten|primary elementary"
    " grade_school|lower_secondary middle_school less_than_high_school some_high_school"
    " some_hs less_than_hs less_than_hs_grad hs_drop_out dropout drop_out|"
    "secondary high_school upper_secondary highschool hs hs_grad|vocational some_college"
    " junior_college associate associates|college tertiary university bachelor bachelors"
    " undergraduate higher college_grad|master masters graduate postgraduate"
    " advanced_degree|doctorate phd doctoral",
    "bronze|silver|gold|platinum|diamond",
    "economy|premium_economy|business|first",
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth",
    "one|two|three|four|five|six|seven|eight|nine|ten",
    "lower_class poor|working_class|lower_middle_class|middle_class middle|"
    "upper_middle_class|upper_class rich wealthy",
    "left|center centre middle moderate|right",
    "very_liberal extremely_liberal|liberal|slightly_liberal|moderate|"
    "slightly_conservative|conservative|very_conservative extremely_conservative",
    "rural|suburban semiurban semi_urban|urban",
    "village|town|city|metropolis",
    "benign|premalignant borderline|malignant",
    "normal|elevated prehypertension prediabetes borderline|hypertension diabetes|crisis",
    "underweight|normal healthy|overweight|obese",
    "nonsmoker never_smoker non_smoker|former ex_smoker former_smoker|current smoker"
    " current_smoker",
    "green|amber yellow|red",
    "unimportant not_important|somewhat_important|important|very_important",
    # calendar
    "monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|"
    "saturday sat|sunday sun",
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
    "september sep sept|october oct|november nov|december dec",
    "morning|noon midday|afternoon|evening|night",
    # numerals
    "i|ii|iii|iv|v|vi|vii|viii|ix|x",
    "ia|ib|ic|iia|iib|iic|iiia|iiib|iiic|iva|ivb|ivc",
    "1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th",
)

#: Adverbs of degree, from least to most, before a common word ("very happy", "not too happy").
DEGREES: Final = (
    "not_at_all|not hardly|not_very not_too not_really not_so|slightly a_little little barely|"
    "somewhat moderately partly|fairly pretty rather quite reasonably|"
    "mostly very really|extremely completely highly totally absolutely"
)

#: Answers outside the scale: they may stand beside it.
OFF_SCALE: Final = frozenset(
    {
        "don_t_know",
        "dont_know",
        "missing",
        "n_a",
        "na",
        "no_answer",
        "not_applicable",
        "not_rated",
        "not_stated",
        "other",
        "refused",
        "unclear",
        "unknown",
        "unrated",
        "unspecified",
    }
)

#: Words before a number that make it a rank.
RANK_STEMS: Final = frozenset(
    {
        "band",
        "decile",
        "degree",
        "grade",
        "level",
        "phase",
        "priority",
        "q",
        "quartile",
        "quintile",
        "rank",
        "score",
        "severity",
        "stage",
        "step",
        "tertile",
        "tier",
    }
)
