"""Scales of stages: of illness, growth, time, schooling, work, goods and places."""

from __future__ import annotations

from typing import Final

#: Steps are parted by a bar, from the low end to the high end; words on one step are synonyms.
STAGES: Final[tuple[str, ...]] = (
    # health
    "acute|healing recovering|healed recovered",
    "acute|subacute sub_acute|chronic",
    "home outpatient|ward inpatient hospital hospitalised hospitalized|icu intensive_care|dead"
    " died death deceased",
    "normal healthy cn nc nci cognitively_normal nondemented no_dementia|mci"
    " mild_cognitive_impairment impaired|ad dementia demented alzheimer alzheimer_s alzheimers"
    " alzheimer_s_disease",
    "normal no_diabetes non_diabetic nondiabetic healthy no|prediabetes prediabetic pre_diabetes"
    " pre_diabetic impaired|diabetes diabetic",
    "normal|osteopenia|osteoporosis",
    "negative neg none nil|trace tr|1+ +1|2+ +2|3+ +3|4+ +4",
    "deficient deficiency|insufficient insufficiency|sufficient sufficiency optimal",
    "preterm pre_term|term full_term|postterm post_term",
    "premenopausal premenopause|perimenopausal perimenopause|postmenopausal postmenopause",
    "sedentary inactive|light lightly_active low_active low insufficiently_active|moderate"
    " moderately_active|active vigorous highly_active|very_active extremely_active",
    "never nondrinker non_drinker abstainer none|light light_drinker occasional|moderate"
    " moderate_drinker|heavy heavy_drinker",
    "not_at_all less_than_usual|same_as_usual no_more_than_usual|more_than_usual"
    " rather_more_than_usual|much_more_than_usual",
    "not_a_case discarded|suspected suspect possible|probable|confirmed definite",
    "in_situ|localized localised local|regional|distant metastatic",
    "non_urgent not_urgent routine|semi_urgent less_urgent standard|urgent|very_urgent|"
    "immediate emergent resuscitation emergency",
    "alert|voice verbal responds_to_voice responds_to_verbal|pain responds_to_pain|"
    "unresponsive unconscious",
    # growth and age
    "unripe green|turning|ripe|overripe|rotten",
    "vegetative|budding bud|flowering blooming flower|fruiting fruit|senescent dormant",
    "immature|maturing developing|mature|spawning|spent spawned",
    "ground herb herbaceous|understory understorey shrub|midstory midstorey subcanopy|canopy"
    " overstory overstorey|emergent",
    "egg|nestling hatchling|fledgling|juvenile immature|adult",
    "juvenile immature|subadult semi_mature|adult mature|senescent aged over_mature",
    "cub fledgling puppy kitten|yearling juvenile|adult mature|senior",
    "silent silent_generation|baby_boomer baby_boomers boomer boomers|generation_x gen_x|"
    "millennial millennials generation_y gen_y|generation_z gen_z",
    "least_concern lc|near_threatened nt|vulnerable vu|endangered en|critically_endangered cr|"
    "extinct_in_the_wild ew|extinct ex",
    "extinct|endangered|threatened vulnerable|stable secure",
    "egg eggs|larva larvae|fry|fingerling parr|juvenile smolt|subadult|adult",
    "dormant|bud budding bud_break|bloom flower flowering full_bloom|fruit_set fruiting|ripe_fruit"
    " ripe|harvest harvested",
    # amounts
    "none no zero control placebo|quarter quarter_dose quarter_rate|half half_dose half_rate|full"
    " full_dose full_rate whole|double double_dose double_rate",
    "nano|micro|mid mid_tier midtier|macro|mega",
    "not_enough too_little|enough about_right|more_than_enough too_much",
    "no no_difficulty none|some some_difficulty|a_lot a_lot_of a_lot_of_difficulty|unable cannot"
    " cannot_do cannot_do_at_all",
    # time
    "early_morning|morning late_morning|noon midday|early_afternoon|afternoon late_afternoon|"
    "evening|night late_night",
    "before pre|during peri|after post",
    "once|twice|thrice three_times",
    "precambrian|paleozoic palaeozoic|mesozoic|cenozoic",
    "cambrian|ordovician|silurian|devonian|carboniferous|permian|triassic|jurassic|cretaceous|"
    "paleogene palaeogene|neogene|quaternary",
    "paleocene palaeocene|eocene|oligocene|miocene|pliocene|pleistocene|holocene",
    "group_stage group|round_of_32|round_of_16 last_16|quarterfinal quarterfinals quarter_final"
    " quarter_finals|semifinal semifinals semi_final semi_finals|final finals",
    # age ratings of films and programmes
    "g general all_ages approved passed|pg|pg_13|r|nc_17",
    "tv_y|tv_y7|tv_g|tv_pg|tv_14|tv_ma",
    "everyone|everyone_10+|teen|mature mature_17+|adults_only adults_only_18+",
    # schooling and work
    "entering|emerging|developing|expanding|bridging|reaching",
    "fail|pass|merit credit|honours honors distinction",
    "not_yet beginning emerging|developing|achieved proficient secure|exemplary mastery exceeding",
    "pip unsatisfactory performance_improvement_plan|needs_improvement below_expectations"
    " needs_work|meets fully_meets meets_expectations|exceeds exceeds_expectations|outstanding"
    " exceptional",
    "none|basic elementary limited|conversational intermediate moderate|fluent proficient|native"
    " bilingual",
    "novice|apprentice|journeyman|master",
    "beginner novice|improver intermediate|advanced|expert",
    "easy|intermediate medium|difficult hard advanced|expert",
    "freshman fr|sophomore so|junior jr|senior sr|graduate grad",
    "none no_hs less_than_hs lt_hs|hs hs_grad|some_college some_coll|college coll univ university"
    " college_grad|grad graduate_school postgrad",
    "private|corporal|sergeant|lieutenant|captain|major|colonel|general",
    "intern|resident|fellow|attending",
    # goods, places and records
    "unsuitable not_suitable poor|marginal marginally_suitable|suboptimal moderately_suitable|"
    "suitable optimal|highly_suitable",
    "eco economy|eco_plus premium_economy|business|first",
    "lic low_income|lmic lmc lower_middle_income|umic umc upper_middle_income|hic high_income",
    "hamlet|village|small_town|town medium_town|large_town small_city|city large_city",
    "local municipal city|county district|state regional provincial region|national federal nation"
    " country|international global world",
    "clear no_clouds cloudless|few few_clouds mostly_clear|scattered partly_cloudy partly_sunny"
    " scattered_clouds|broken mostly_cloudy cloudy broken_clouds|overcast overcast_clouds",
    "summit crest|shoulder|upslope upper_slope|backslope midslope mid_slope|downslope lower_slope"
    " footslope|toeslope",
    "infraction violation|misdemeanor misdemeanour|felony|capital",
    "warning verbal_warning|written_warning reprimand|suspension|expulsion dismissal",
    "no_injury pdo|injury|fatal fatality",
    "salvage for_parts parts_only not_working|poor|fair acceptable|good|very_good|excellent|"
    "like_new as_new open_box refurbished|new brand_new",
    "robust non_frail not_frail fit|pre_frail prefrail vulnerable|frail|severely_frail very_frail",
    "cm|fm|im|gm",
    "free|basic starter|standard plus|premium pro professional|enterprise",
    "debug trace|ok normal none suppressed|info information notice informational|watch|"
    "warning warn|error|critical fatal alert emergency",
    "undamaged intact no_damage none|minor slight minor_damage damaged|major major_damage"
    " heavy_damage|destroyed collapsed",
    "pants_fire pants_on_fire|false|mostly_false barely_true|half_true mixture|mostly_true|true",
    "no|not_sure|yes",
    "trivial|simple|moderate|complex|very_complex",
    "unpaved dirt|gravel|partially_paved partly_paved|paved",
    "flat level|rolling undulating|hilly|mountainous steep",
    "lowland|midland foothill|highland upland montane|alpine",
    "fresh freshwater|brackish|saline salt saltwater marine|hypersaline",
    "transparent clear|translucent|opaque",
    "pristine intact undisturbed|disturbed|degraded|destroyed cleared",
    "oligotrophic|mesotrophic|eutrophic|hypertrophic hypereutrophic",
    "major_city major_cities|inner_regional|outer_regional|remote|very_remote",
    "least_developed|developing underdeveloped|emerging in_transition transition|developed",
    "authoritarian autocracy closed_autocracy|hybrid hybrid_regime anocracy electoral_autocracy|"
    "flawed_democracy electoral_democracy|democracy full_democracy liberal_democracy",
    "strawweight|flyweight|bantamweight|featherweight|lightweight|welterweight|middleweight|"
    "light_heavyweight|heavyweight",
)
