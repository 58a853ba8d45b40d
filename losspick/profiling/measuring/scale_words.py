"""Words that stand for steps: each scale from its low end to its high end."""

from __future__ import annotations

from typing import Final

#: Steps are parted by a bar; words on one step are synonyms.
TRAFFIC_LIGHTS: Final = "green|amber|red"

SCALES: Final[tuple[str, ...]] = (
    # intensity, severity, risk, size of an effect
    "none no non absent unexposed nil zero abstain abstainer|minimal negligible insignificant"
    " trace faint doubtful|very_low very_mild very_weak|low mild slight gentle minor small weak"
    " light little few limited sparse modest|low_medium medium_low|medium moderate average"
    " intermediate intermediary mid some|medium_high high_medium|high severe strong major large"
    " heavy serious many much marked significant great considerable|very_high very_severe"
    " very_strong|extreme critical extensive complete catastrophic fatal full",
    "normal healthy unaffected well free symptom_free|minimal borderline initial|mild|moderate|"
    "severe impaired advanced|very_severe extreme|critical",
    "zero no_risk|very_low|low lo|below_average|medium med mid average moderate normal|"
    "above_average|high hi|very_high vhigh very_hi veryhigh|extreme",
    "no not_a none|minor small slight|moderate medium|major serious big large severe",
    "absent none not_present|rare scarce present|occasional uncommon|common frequent|abundant|"
    "dominant",
    "none no_injury no_apparent_injury not_injured uninjured property_damage_only property_damage"
    " damage_only|possible possible_injury|minor minor_injury suspected_minor_injury"
    " non_incapacitating slight slight_injury light light_injury|injury injured nonfatal non_fatal"
    " moderate moderate_injury|serious serious_injury suspected_serious_injury incapacitating"
    " severe severe_injury major|fatal fatal_injury fatality killed dead death",
    "dead death|vegetative vegetative_state|severe_disability|moderate_disability|mild_disability|"
    "good_recovery recovered recovery",
    # frequency
    "never no|almost_never hardly_ever very_rarely|rarely seldom infrequently rare|sometimes"
    " occasionally occasional uncommon|often frequently regularly common frequent|usually"
    " very_often mostly most_of_the_time most_times|almost_always nearly_always|always"
    " all_the_time every_time constantly",
    "never none no|occas some occasional infrequent|regul freq regular frequent|heavy constant",
    "never not_at_all none|less_than_once_a_year|yearly annually once_a_year rarely|quarterly"
    " once_or_twice less_than_once_a_month less_than_monthly|monthly once_a_month|"
    "several_times_a_month few_times_a_month less_than_once_a_week|weekly once_a_week|"
    "several_times_a_week few_times_a_week most_days|daily every_day once_a_day everyday|"
    "several_times_a_day more_than_once_a_day hourly",
    "none_of_the_time never|a_little_of_the_time|some_of_the_time|most_of_the_time|all_of_the_time"
    " always",
    "not_at_all|some_days several_days|more_than_half_the_days|nearly_every_day",
    "none no none_at_all hardly_any nothing not_at_all|a_little little not_very_much not_much"
    " a_bit|some only_some somewhat|a_fair_amount fair_amount quite_a_bit|a_lot a_lot_of much"
    " very_much lots lots_of|a_great_deal great_deal",
    # agreement and opinion
    "strongly_disagree disagree_strongly completely_disagree totally_disagree|disagree|"
    "somewhat_disagree slightly_disagree disagree_somewhat|neutral neither undecided"
    " neither_agree_nor_disagree unsure not_sure no_opinion|somewhat_agree slightly_agree"
    " agree_somewhat|agree|strongly_agree agree_strongly completely_agree totally_agree",
    "strongly_oppose strongly_against|oppose against disapprove con|neutral neither undecided|"
    "favor approve pro favour support for|strongly_favor strongly_favour strongly_support",
    "no|maybe perhaps possibly unsure sometimes partly|yes",
    "definitely_not not certainly_not|probably_not|maybe perhaps possibly might unsure|probably|"
    "definitely certainly",
    "very_negative|negative|neutral mixed no none|positive|very_positive",
    "very_unfavorable very_unfavourable|unfavorable unfavourable|neutral|favorable favourable|"
    "very_favorable very_favourable",
    "very_dissatisfied|dissatisfied unsatisfied|neutral|satisfied|very_satisfied",
    "very_unlikely|unlikely|possible neutral|likely probable|very_likely|certain",
    # quality
    "none no absent|very_poor very_bad terrible awful worst|poor bad inferior unacceptable"
    " insufficient low minimum|below_average|fair|acceptable average typical okay ok regular"
    " adequate medium passable neutral|above_average|good fine|very_good v_good|premium great"
    " excellent superior outstanding|ideal perfect best exceptional",
    "good|moderate|unhealthy_for_sensitive_groups|unhealthy|very_unhealthy|hazardous",
    "hate loathe|strongly_dislike|dislike|neutral neither|like|strongly_like|love",
    "detractor|passive|promoter",
    "no|yes_partly yes_somewhat yes_a_little yes_partially partly partially|yes_fully"
    " yes_completely yes_very_much yes_definitely fully completely",
    # parts of a whole
    "none no absent not|partial partially part partly incomplete|complete completely full fully"
    " entire whole total exact",
    "none no zero|few a_few almost_none|less_than_half|half about_half some several|more_than_half"
    " many|most nearly_all almost_all|all",
    "minimum min|average avg mean medium med|maximum max",
    # change and comparison
    "much_worse|worse deteriorated|same no_change unchanged stable|better improved|much_better",
    "much_less|less fewer|same equal no_change|more|much_more",
    "decrease decreased down falling fell lower|same stable steady unchanged no_change flat|"
    "increase increased up rose rising higher",
    "least|less|same equal|more|most",
    "smaller|same equal|larger bigger|much_larger",
    "shorter|same equal|longer|much_longer",
    "slower|same equal|faster|much_faster",
    "younger|same same_age|older|much_older",
    "declining|stable stagnant|growing expanding",
    "insufficient deficient inadequate|sufficient adequate|excessive excess",
    "never none|once|twice|three_times more_than_twice several_times often",
    "worse deteriorated|same no_change stable unchanged|slight_improvement minimal_improvement|"
    "moderate_improvement improved improvement|marked_improvement great_improvement|"
    "complete_relief complete_recovery recovered cured",
    "never|over_a_year over_a_year_ago more_than_a_year_ago|within_a_year within_the_last_year"
    " within_the_year less_than_a_year_ago|within_a_month within_the_last_month|within_a_week"
    " within_the_last_week",
    "fundamentalist|moderate|liberal",
    "much_worse a_lot_worse|somewhat_worse slightly_worse a_little_worse|worse|same about_the_same"
    " no_change unchanged|better|somewhat_better slightly_better a_little_better|much_better"
    " a_lot_better",
    "too_little too_few too_low not_enough|about_right just_right right enough adequate|too_much"
    " too_many too_high",
    "much_lower very_low|lower low below under|normal average within equal|higher high above over"
    " elevated raised|much_higher very_high",
    "bottom lower|working|middle mid central|top upper",
    # size, age, speed, temperature, length
    "l low|m medium|h high",
    "tiny very_small|small sm little|medium med mid medium_sized|big large lg|huge very_big"
    " very_large enormous giant",
    "none|few|several|many|most|all",
    "single|double|triple|quadruple",
    "none no zero|one single|two double couple|several multiple many",
    "minicompact|subcompact|compact small|midsize mid_size|large fullsize full_size",
    "egg embryo|larva nymph pup hatchling calf|pupa juvenile immature chick|subadult yearling"
    " sub_adult|adult mature",
    "xxs|xs extra_small tiny|s small|m medium mid|l large big|xl extra_large huge|xxl|xxxl",
    "infant baby newborn|toddler|child kid juvenile|teen teenager adolescent youth|young"
    " young_adult subadult|adult|middle_aged middle|old elderly senior aged",
    "seedling|sapling|pole|mature_tree tree|old_growth",
    "young|middle middle_aged|old",
    "very_slow|slow|medium moderate|fast quick|very_fast",
    "freezing|cold|cool|mild temperate|warm|hot|very_hot",
    "short|medium|long|very_long",
    "thin slim|medium normal average|thick heavy fat obese",
    "shallow|medium moderate intermediate|deep",
    "flat level|gentle gently_sloping|moderate|steep|very_steep",
    "bottom|lower low lower_slope low_slope|middle mid middle_slope mid_slope|upper up upper_slope"
    " up_slope|top ridge summit crest",
    "soft|medium firm|hard",
    "smooth|medium|rough|very_rough",
    "very_fine|fine|medium|coarse|very_coarse",
    "inner|middle|outer",
    "calm|light|moderate|strong|gale|storm",
    "rare|medium_rare|medium|medium_well|well_done",
    "very_easy|easy simple|medium moderate normal|hard difficult challenging|very_hard"
    " very_difficult",
    "silent|quiet soft|moderate medium|loud noisy|very_loud",
    "beneath below under below_normal below_average|within normal average near_normal|above over"
    " above_normal above_average",
    "before pre pretest pre_test baseline|during mid|after post posttest post_test|follow_up"
    " followup",
    "below does_not_meet|partially_meets|meets|exceeds",
    "narrow|medium|wide",
    "very_light|light fair|medium|dark|very_dark",
    "dry|moist damp medium|wet",
    "early|middle mid|late",
    "near|mid|far",
    # skill, school, rank, place
    "novice beginner basic elementary|amateur|intermediate|advanced proficient|expert master pro"
    " professional",
    "intern trainee|junior entry entry_level|associate|mid middle mid_level|senior mid_senior"
    " mid_senior_level senior_level|lead principal manager|director|executive",
    "withdrawn|fail failed|pass passed|merit credit|distinction",
    "fail|third|lower_second|upper_second|first",
    "unsatisfactory inadequate|satisfactory|good|very_good outstanding",
    "unacc unacceptable|acc acceptable|good|vgood very_good",
    "undifferentiated|very_poorly|poorly poor|imperfectly|moderately moderate intermediate|well|"
    "excessively",
    "progressive_disease disease_progression progression pd|stable_disease no_change sd|"
    "minor_response|partial_response partial_remission pr|complete_response complete_remission cr",
    "susceptible|intermediate|resistant",
    "asymptomatic no_symptoms|mild|moderate|severe|critical|deceased dead death died",
    "no none absent doubtful|possible suspected|probable likely|certain definite confirmed",
    "poor little|moderate|quite_rich|rich|very_rich",
    "low_income|lower_middle_income|middle_income|upper_middle_income|high_income",
    "low lower|lower_middle|middle|upper_middle|high upper",
    "a1|a2|b1|b2|c1|c2",
    "vl|l|ml lm|m|mh hm|h|vh",
    "common|uncommon|rare|epic|legendary mythic",
    "basic|standard|premium|deluxe luxury",
    "trivial|minor|major|critical|blocker",
    "tropical_depression|tropical_storm|hurricane typhoon cyclone",
    "control|low|medium|high",
    "quarterfinal quarter_final quarterfinals|semifinal semi_final semifinals|final finals",
    "strong_sell|sell|hold|buy|strong_buy",
    "deep_subprime|subprime|near_prime|prime|super_prime",
    "non_tenure_track teaching|tenure_track|tenured",
    "i3|i2|i1|si2|si1|vs2|vs1|vvs2|vvs1|if|fl",
    "unskilled unskilled_manual|semi_skilled semiskilled partly_skilled|skilled skilled_manual",
    "freshman|sophomore|junior|senior",
    "below_basic minimal|basic|proficient|advanced",
    "no_education none illiterate uneducated no_formal no_schooling never_attended_school"
    " no_school|preschool kindergarten nursery literate|primary elementary primary_school"
    " elementary_school grade_school 1st_4th|5th_6th|7th_8th|9th|10th|11th|12th|lower_secondary"
    " middle middle_school junior_high junior_high_school lower_secondary_school"
    " less_than_high_school some_high_school some_hs less_than_hs_diploma no_hs_diploma"
    " no_high_school_diploma no_high_school no_hs not_hs_graduate not_high_school_graduate"
    " below_hs less_than_hs less_than_hs_grad hs_drop_out dropout drop_out lt_high_school|"
    "secondary high senior_high senior_high_school secondary_school high_school upper_secondary"
    " highschool hs hs_grad hs_diploma higher_secondary hs_graduate high_school_graduate"
    " high_school_diploma hs_or_less high_school_or_less ged no_degree below_college|vocational"
    " some_college some_university junior_college associate associates associate_s|college"
    " tertiary university bachelor bachelors ba bs undergraduate higher college_grad"
    " college_graduate college+ more_than_hs more_than_high_school college_or_more bachelor_s"
    " bachelor_s_degree bachelors_degree bachelor_s_or_more bachelor_s_or_higher"
    " bachelors_or_higher|master masters master_s ma ms graduate postgraduate graduate_school"
    " advanced_degree|professional_school professional_degree|doctorate phd doctoral",
    "bronze|silver|gold|platinum|diamond",
    "economy|premium_economy|business|first",
    "lowest bottom poorest smallest|second low poorer lower smaller|middle third|fourth high"
    " richer higher larger|highest top richest largest fifth",
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth",
    "one|two|three|four|five|six|seven|eight|nine|ten",
    "lower_class poor|working_class|lower_middle_class|middle_class middle|upper_middle_class|"
    "upper_class rich wealthy",
    "left|center centre middle moderate|right",
    "far_left extreme_left|left|center_left centre_left|center centre moderate|center_right"
    " centre_right|right|far_right extreme_right",
    "very_liberal extremely_liberal|liberal|slightly_liberal|moderate|slightly_conservative|"
    "conservative|very_conservative extremely_conservative",
    "benign|premalignant borderline|malignant",
    "normal|elevated prehypertension prediabetes borderline|hypertension diabetes|crisis",
    "underweight insufficient_weight|normal healthy normal_weight|overweight|obese obesity",
    "nonsmoker never_smoker non_smoker|former ex_smoker former_smoker|light light_smoker|current"
    " smoker current_smoker|heavy heavy_smoker",
    "negative neg|equivocal borderline indeterminate|weak weakly_positive|moderate|positive pos"
    " strong strongly_positive",
    "loss lose lost|draw tie tied drawn|win won",
    "bad|good|better|best",
    "lecturer instructor|asst_prof assistant_professor assistant_prof assistant asst|assoc_prof"
    " associate_professor associate_prof associate assoc|prof professor full_professor full",
    TRAFFIC_LIGHTS,
    "unimportant not_important|somewhat_important|important|very_important",
    # calendar
    "monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|"
    "sunday sun",
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep"
    " sept|october oct|november nov|december dec",
    "morning|noon midday|afternoon|evening|night",
    # numerals
    "i|ii|iii|iv|v|vi|vii|viii|ix|x",
    "ia|ib|ic|iia|iib|iic|iiia|iiib|iiic|iva|ivb|ivc",
    "1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th",
)
