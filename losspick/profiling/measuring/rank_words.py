"""Scales of ranks: of offices, schools of several countries, ratings, weather and stages."""

from __future__ import annotations

from typing import Final

#: Steps are parted by a bar, from the low end to the high end; words on one step are synonyms.
RANKS: Final[tuple[str, ...]] = (
    # offices and work
    "recruit|private|private_first_class pfc|specialist lance_corporal|corporal|sergeant|"
    "staff_sergeant|sergeant_first_class|master_sergeant first_sergeant|sergeant_major|"
    "warrant_officer|second_lieutenant 2nd_lieutenant|lieutenant first_lieutenant|captain|major|"
    "lieutenant_colonel|colonel|brigadier brigadier_general|major_general|lieutenant_general|"
    "general|field_marshal marshal",
    "cadet midshipman|ensign|sub_lieutenant lieutenant_junior_grade|lieutenant|"
    "lieutenant_commander|commander|captain|commodore|rear_admiral|vice_admiral|admiral",
    "constable officer patrol_officer|sergeant detective|lieutenant inspector|captain|"
    "superintendent deputy_chief|commissioner chief",
    "phd_student doctoral_student|postdoc postdoctoral_fellow|assistant_professor asst_prof"
    " asstprof|associate_professor assoc_prof assocprof|full_professor prof professor",
    "tutor teaching_assistant|assistant_lecturer|lecturer|senior_lecturer|reader"
    " associate_professor|professor full_professor",
    "assistant_lecturer|lecturer|assistant_professor|associate_professor|professor|"
    "distinguished_professor",
    "intern|analyst|associate|senior_associate|vice_president vp|senior_vice_president svp|"
    "director executive_director|managing_director|partner",
    "apprentice trainee|worker unskilled labourer laborer|skilled skilled_worker|senior|foreman"
    " supervisor|manager head",
    "en entry|mi mid|se senior|ex executive",
    "staff non_manager individual_contributor employee|team_lead team_leader supervisor|manager"
    " middle_manager|senior_manager|director|vice_president|c_level ceo executive c_suite",
    "deacon|priest|bishop|archbishop|cardinal|pope",
    "knight baronet|baron|viscount|earl count|marquess marquis|duke|prince",
    "student|bachelor bsc|master msc|doctor phd",
    "first_year_resident|second_year_resident|third_year_resident",
    # schools of several countries, and how well
    "none no_qualification lower_than_a_level|gcse o_level o_levels gcses|a_level a_levels"
    " as_level a_level_or_equivalent|hnd diploma foundation_degree|degree bachelor bachelors"
    " university_degree he_qualification|master masters higher_degree postgraduate post_graduate"
    " post_graduate_qualification|phd",
    "hauptschulabschluss|mittlere_reife realschulabschluss|fachabitur fachhochschulreife|abitur"
    " hochschulreife|hochschulabschluss studium universität",
    "brevet college_fr bepc|cap bep cap_bep|bac baccalauréat baccalaureat|bac+2 dut bts|licence"
    " bac+3|master bac+5 maîtrise|doctorat bac+8",
    "matric ssc secondary below_secondary|intermediate hsc higher_secondary|graduate graduation"
    " bachelors|post_graduate postgraduate post_graduation masters|phd",
    "ssc_p fail|third_class third_division pass_class|second_class second_division|first_class"
    " first_division|distinction first_class_with_distinction",
    "key_stage_1|key_stage_2|key_stage_3|key_stage_4|key_stage_5",
    "nursery pre_k preschool prek|kindergarten k|1st first_grade|2nd second_grade|3rd third_grade|"
    "4th fourth_grade|5th fifth_grade|6th sixth_grade|7th seventh_grade|8th|9th|10th|11th|12th",
    "preschool kindergarten|elementary elementary_school primary|middle middle_school|high"
    " high_school|college university|graduate graduate_school",
    "primary primary_education primary_school below_secondary|lower_secondary"
    " lower_secondary_education|upper_secondary upper_secondary_education secondary|post_secondary"
    " postsecondary post_secondary_non_tertiary vocational technical|tertiary tertiary_education"
    " university|graduate postgraduate doctorate",
    "less_than_9th_grade 8th_grade less_than_8th_grade|9_11th_grade 9th_11th_grade"
    " 9th_12th_no_diploma some_high_school|high_school high_school_grad high_school_graduate"
    " high_school_graduate_ged high_school_grad_ged|some_college some_college_or_aa_degree"
    " some_college_or_associate|college_grad college_graduate college_graduate_or_above"
    " bachelor_degree_or_higher",
    "associate_or_below no_bachelor|bachelor|master|doctorate phd",
    "subspecies|species|genus|family|order|class|phylum|kingdom",
    "lowest|second_lowest lower|middle third|second_highest higher|highest",
    "bottom|3rd|2nd|top 1st",
    "pre|post|fup fu",
    "cum_laude|magna_cum_laude|summa_cum_laude",
    # ratings of goods, bonds, houses and shows
    "default distressed|junk high_yield speculative speculative_grade|investment_grade investment",
    "po poor|fa fair|ta typical|gd good|ex excellent",
    "certified|silver|gold|platinum",
    "poor|acceptable|good|very_good|excellent|mint near_mint",
    "used heavily_used well_used|gently_used lightly_used|like_new|new brand_new",
    "unfinished|rough_finished partially_finished|finished",
    "participation|honorable_mention|bronze bronze_medal third_place third|silver silver_medal"
    " second_place second runner_up|gold gold_medal first_place first winner",
    "white_belt|yellow_belt|orange_belt|green_belt|blue_belt|purple_belt|brown_belt|black_belt",
    "short|tall|grande|venti|trenta",
    "wont_have won_t_have would_not_have|could_have|should_have|must_have",
    "cosmetic trivial|minor|normal|major|critical|blocker",
    "very_low lowest|low|medium normal moderate|high|critical urgent immediate highest",
    "free|freemium|paid|premium",
    "pre_seed|seed|series_a early_stage|series_b growth growth_stage|series_c late_stage|series_d"
    " public ipo",
    "startup start_up|small_business small|medium_business medium|enterprise large corporate",
    "enlisted|nco non_commissioned|officer",
    "pawn|knight|rook|queen",
    "minor_league|major_league|hall_of_fame all_star",
    "rookie|sophomore|veteran|all_star",
    "reject rejected|revise major_revision|minor_revision|accept accepted",
    "strong_reject|reject|weak_reject|borderline|weak_accept|accept|strong_accept",
    "fail|borderline|pass",
    "skim nonfat non_fat fat_free|low_fat reduced_fat semi_skimmed|whole full_fat",
    "frozen|chilled refrigerated|ambient room_temperature",
    "whisper|normal|shout",
    "alert awake|drowsy|stupor|unconscious comatose coma",
    "traditional|transitional|modern",
    "off_peak offpeak|shoulder|peak on_peak",
    "ankle_deep ankle|knee_deep knee|waist_deep waist|chest_deep",
    "hairline|narrow|wide",
    "precinct tract|county|state|national",
    "only_child no_siblings|one_sibling|two_siblings|three_siblings two_or_more_siblings"
    " three_or_more_siblings",
    "steerage third|second|first",
    "minor underage child|adult|senior senior_citizen elderly",
    "unemployed|part_time half_time|three_quarter|full_time",
    "did_not_meet does_not_meet not_met|approached approaches approaching|met meets|mastered"
    " masters exceeded exceeds",
    "not_yet beginning emerging|developing approaching|proficient secure meeting|advanced"
    " exemplary mastery exceeding extending",
    "scrap broken|worn|serviceable used|as_new like_new new",
    "out_of_spec out_of_range|marginal borderline|within_spec in_spec within_range",
    "pianissimo|piano|mezzo_piano|mezzo_forte|forte|fortissimo",
    "grave|largo lento|adagio|andante|moderato|allegro|vivace|presto|prestissimo",
    "airman_basic|airman|airman_first_class|senior_airman|staff_sergeant|technical_sergeant|"
    "master_sergeant|senior_master_sergeant|chief_master_sergeant",
    "seaman_recruit|seaman_apprentice|seaman|petty_officer|chief_petty_officer chief",
    "petty infraction violation|minor misdemeanor|serious felony|capital",
    "working_below pre_key_stage|working_towards below_expected|expected_standard expected"
    " at_expected working_at|greater_depth above_expected exceeding working_above",
    "qm|asil_a|asil_b|asil_c|asil_d",
    "none no_measures no_requirement not_required optional voluntary|recommended advised|"
    "required_with_exceptions partly_required|required mandatory compulsory obligatory",
    "struggling|coping getting_by|comfortable|well_off thriving",
    "prospect lead|trial|customer|champion advocate",
    # weather, sea, ground and water
    "calm|light_air|light_breeze|gentle_breeze|moderate_breeze|fresh_breeze|strong_breeze|"
    "near_gale moderate_gale|gale fresh_gale|strong_gale severe_gale|storm whole_gale|"
    "violent_storm|hurricane",
    "smooth glassy calm|slight|moderate|rough|very_rough|high|very_high|phenomenal",
    "tropical_disturbance|tropical_depression td|tropical_storm ts|category_1 category_1_hurricane"
    " cat_1 h1 hurricane|category_2 category_2_hurricane cat_2 h2|category_3 category_3_hurricane"
    " cat_3 h3|category_4 category_4_hurricane cat_4 h4|category_5 category_5_hurricane cat_5 h5",
    "none no_drought|abnormally_dry|moderate_drought|severe_drought|extreme_drought|"
    "exceptional_drought",
    "advisory|watch|warning|emergency",
    "clear none|drizzle|light_rain|moderate_rain|heavy_rain|violent_rain",
    "green_alert alert_green green_code code_green green_level level_green green_zone|yellow_alert"
    " alert_yellow code_yellow yellow_code level_yellow yellow_zone|orange_alert alert_orange"
    " code_orange orange_code level_orange orange_zone amber_alert alert_amber|red_alert alert_red"
    " code_red red_code level_red red_zone",
    "onshore nearshore near_shore coastal inshore inner_shelf|mid_shelf midshelf|outer_shelf|"
    "offshore open_ocean oceanic",
    "upstream|midstream|downstream",
    "free_flow free_flowing|light|slow moderate|congested heavy|standstill gridlock",
    "local local_road local_street|collector|arterial|expressway highway|freeway motorway",
    "off_peak offpeak|mid_peak shoulder|on_peak peak",
    "low|guarded|elevated|high|severe",
    "very_soft|soft|medium_stiff firm|stiff|very_stiff|hard",
    "ephemeral|intermittent|perennial permanent",
    "very_angular|angular|subangular sub_angular|subrounded sub_rounded|rounded|well_rounded",
    "clear transparent|hazy slightly_cloudy|cloudy translucent turbid|opaque very_cloudy",
    "dwarf white_dwarf|subgiant|giant|bright_giant|supergiant|hypergiant",
    "germination emergence|seedling leaf_development|tillering vegetative|jointing"
    " stem_elongation|booting|heading|flowering anthesis|ripening grain_filling|maturity mature"
    " harvest",
    "arid hyperarid|semi_arid semiarid|dry_subhumid dry_sub_humid|subhumid sub_humid|humid",
    "desert|semi_desert|steppe grassland|savanna woodland|forest",
    "open|semi_open partially_open|closed",
    "basement cellar|ground_floor ground|first_floor first|second_floor second|third_floor third|"
    "upper_floor|top_floor top penthouse attic",
    "paleolithic palaeolithic|mesolithic|neolithic|chalcolithic copper_age eneolithic|bronze_age|"
    "iron_age|roman classical_antiquity|medieval middle_ages|early_modern|modern",
    "gen_z generation_z zoomer|millennial millennials gen_y|gen_x generation_x|boomer boomers"
    " baby_boomer baby_boomers|silent silent_generation",
    # health
    "intact none no|trace minimal|minor mild|partial moderate|complete full severe",
    "undetectable|suppressed|unsuppressed",
    "preterm premature|early_term|full_term term|late_term|post_term postterm",
    "no_symptoms none|subthreshold subclinical|threshold full_criteria clinical",
    "remission|mild_activity low_activity|moderate_activity|high_activity severe_activity",
    "walking walks ambulatory independent|walking_with_aid walks_with_aid with_aid cane|wheelchair"
    " wheelchair_bound|bedridden bedbound bed_bound",
    "independent fully_independent|needs_some_help needs_help partly_dependent"
    " partially_dependent|dependent fully_dependent totally_dependent",
    "in_situ localized localised local|invasive locally_advanced regional|metastatic distant",
    "superficial|partial_thickness deep_partial|full_thickness",
    "benign|likely_benign probably_benign|uncertain uncertain_significance vus|likely_pathogenic"
    " probably_pathogenic|pathogenic",
    "no_dr no_retinopathy normal|mild mild_npdr|moderate moderate_npdr|severe severe_npdr|pdr"
    " proliferative proliferative_dr",
    "hypotension low|normal normotension|elevated prehypertension|hypertension stage_1"
    " hypertension_stage_1|stage_2 hypertension_stage_2|crisis hypertensive_crisis",
    "teetotal teetotaler none nondrinker|light light_drinker|social social_drinker occasional"
    " moderate moderate_drinker|heavy heavy_drinker binge",
    "walk|trot jog|canter run|gallop sprint",
    "larva|larva_1 first_instar|larva_2 second_instar|larva_3 third_instar|larva_4 fourth_instar|"
    "larva_5|prepupa|pupa|adult",
    "seedling|sapling|immature|mature|overmature over_mature|dead snag",
    "green|turning breaker|pink|light_red|red ripe",
    "brut_nature|extra_brut|brut|extra_dry extra_sec|dry sec|demi_sec|doux sweet",
    "not_spicy bland|mild|medium|spicy hot|extra_hot very_spicy very_hot",
    "newborn neonate|infant|toddler|preschool preschooler|school_age child|adolescent teen|adult"
    " young_adult|middle_aged|elderly senior",
    "kitten puppy pup cub|junior juvenile young|prime subadult|adult mature|senior geriatric",
    # answers
    "ungenügend|mangelhaft|ausreichend|befriedigend|gut|sehr_gut",
    "cold|lukewarm tepid|warm|hot|scalding boiling",
    "no|reasonable partly|yes",
    "never_heard never_heard_of not_aware unaware|heard heard_of somewhat_aware aware|familiar"
    " know_well very_aware|use have_used",
    "acceptable|tolerable|unacceptable intolerable",
    "averse risk_averse|neutral risk_neutral|seeking risk_seeking loving",
    "no none no_problem|some some_problems|unable unable_to cannot extreme_problems",
    "no_chance|some_chance fifty_fifty even_chance|good_chance|almost_certain certain",
    "paid_on_time on_time current|paid_late late|defaulted default charged_off",
    "not_true|somewhat_true|certainly_true very_true",
    "much_too_easy far_too_easy|too_easy|about_right just_right|too_hard too_difficult|"
    "much_too_hard far_too_hard much_too_difficult",
    "loathe|hate_it|dislike_it|neutral|like_it|love_it",
    "impossible|improbable unlikely|possible|probable likely|certain almost_certain",
    "remote very_unlikely|unlikely improbable|possible even_chance|likely probable|certain"
    " very_likely almost_certain",
    "not_necessary unnecessary|nice_to_have useful|desirable important|essential necessary",
    "not_important|fairly_important somewhat_important|important|very_important|essential crucial"
    " critical",
    "thumbs_down|neutral|thumbs_up",
    "subpar below_par|par on_par|above_par",
    "warning|fine|suspension|ban expulsion",
    "yellow_card|second_yellow second_yellow_card|red_card",
    "none|a_few few|several|many|countless",
    "never_married single|married_once|married_twice|married_more_than_once married_three_times",
    "once|more_than_once twice|many_times several_times",
    "less_than_monthly less_often never|monthly|weekly|daily",
    "never not_at_all|once|more_than_once repeatedly",
    "basic_user|independent_user|proficient_user",
    "group_stage|round_of_32|round_of_16|quarter_final|semi_final|third_place|final",
    "qualifying qualification|first_round 1r|second_round 2r|third_round 3r|fourth_round 4r|"
    "quarterfinals qf|semifinals sf|final f the_final",
    "preliminary|heat heats|quarterfinal|semifinal|final",
    "alpha|beta|release_candidate rc|stable release",
)
