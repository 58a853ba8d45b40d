"""General words in the names of columns, by what they suggest that a column holds."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


class Hint(StrEnum):
    """What a word in a name suggests that the column holds."""

    TALLY = "a tally"
    NUMBER = "the number of something"
    PLURAL = "things that are counted, in the plural"
    MONEY = "money"
    MEASURE = "a measured amount"
    DURATION = "a duration"
    SIGNED = "a difference, a return or a scale without a true zero"
    LOGGED = "a logarithm"
    SHARE = "a share"
    RATE = "a rate"
    VOTE = "a vote"
    ASSENT = "approval or agreement"
    ANGLE = "an angle or a direction"
    TURN = "something that turns"
    HOUR = "a time of day"
    YEAR = "a calendar year"
    MONTH = "a month or a weekday"
    ORDER = "levels in an order"
    RATING = "a rating or a grade"
    SCORE = "a score"
    CLASS = "a class"
    NOMINAL = "a class without an order"
    PLACE = "a place by its number"
    IDENTIFIER = "an identifier"
    NAME = "names or free text"
    PER_HEAD = "events among so many people"
    DATE = "a date"
    EVENT = "an event that happened or not"
    CENSORED = "censoring"


#: What is measured or counted: hints that a word seen only in part may give.
QUANTITIES: Final = frozenset(
    {Hint.TALLY, Hint.MONEY, Hint.MEASURE, Hint.DURATION, Hint.SIGNED, Hint.SCORE, Hint.SHARE}
)

#: Words of their own that only sound as if others were glued together.
ONE_WORD: Final = """
county counter account discount viscount costume corporate separate operate temperate pirate
karate template perceived ration rational sometimes birthday massage remember moderate
again against illiterate literate chocolate generate integrate liberate priceless tolerate yearbook
"""

#: What has a record, and with "id" behind it an identifier ("storeid").
RECORDS: Final = """
object record sample store plot tree site station school product study trial match player team film
movie book song track image photo video file document doc post tweet node edge block tract cell
state city route stop flight device sensor meter machine encounter cust prof emp stud samp
"""

WORDS: Final[Mapping[Hint, str]] = {
    Hint.TALLY: """count number num nb freq frequency tally quantity qty times
        event incident accident crash claim visit call trip death fatality birth case arrest
        crime murder purchase order click view vote goal win loss citation article publication
        patent child kid sibling bid admission student passenger rental rider user customer
        worker employee people person member species egg seed plant bird insect cell colony
        defect error failure flaw break strike room bedroom bathroom door page word step download
        like comment follower reply item unit bug infection injury suicide drink cigarette doctor
        session game run hit medal award attack delay complaint transaction litter friend message
        inspection violation sale absence diversity richness import lesion seizure tumour tumor
        subscriber larva nest sighting catch occurrence attempt relapse episode
        stay request physician referral attendance population boy girl men women
        individual patient victim applicant application applied enrollment enrolment
        enrolled admitted household resident visitor participant penalty foul
        conviction prisoner inmate voter casualty injured killed wounded tourist traveller migrant
        refugee soldier rebound assist tackle flower pod bud tiller fish copy hospitalisation
        hospitalization vacancy permit install headcount occupant
        pregnancy guest baby vehicle booking seat email commit retweet
        marriage divorce abstention cylinder gear size bath
        storey offspring taxon taxa genera abundance pop parity gravidity""",
    Hint.MONEY: """price cost salary wage income earning revenue sale turnover expenditure
        expense spending spend fee tax budget balance debt loan payment premium rent fare asset
        wealth worth money usd dollar eur gdp gnp capital invoice compensation pay bonus tuition
        value deposit credit cash charge loss payout donation grant subsidy inc earn
        dividend royalty allowance pension saving investment invest""",
    Hint.MEASURE: """amount amt amnt weight mass height length width depth diameter area volume size
        distance dist speed velocity dose concentration density pressure strength power energy
        consumption flow rain rainfall precipitation precip snowfall mpg mileage horsepower kg lbs
        gram mg cm mm km ml litre liter sqft acre
        yard mile pound ton tonne meter metre kilometer kilometre inch gallon barrel ounce hectare
        thickness viscosity intensity age biomass level
        load ozone emission pollution radius perimeter girth circumference bmi glucose
        cholesterol insulin output production demand supply voltage current resistance
        conductivity brightness activity solubility no2 co2 so2 nox o3 nh3 ch4 pm10 pm25
        platelet platelet_count wbc_count rbc_count
        cd4_count blood_count toughness stiffness hardness displacement
        capacity wt ht watt kwh calorie diam hgt wgt len vol conc circ ratio waist hip systolic
        diastolic sbp dbp bp ldl hdl chol creatinine hemoglobin haemoglobin hgb birthweight
        heartrate heart_rate sodium potassium calcium magnesium iron zinc copper nitrate nitrite
        phosphate phosphorus chlorophyll bilirubin albumin urea triglyceride
        trig acidity caffeine salinity turbidity evaporation radiation
        irradiance sunshine dbh wheelbase torque wavelength luminosity absorbance
        elongation flux discharge runoff streamflow throughput bandwidth lifespan
        waistline circum hp bhp protein sugar fat fiber fibre carb carbohydrate
        expectancy altitude elevation elev wbc rbc crp tsh psa""",
    Hint.DURATION: """duration time hour minute second day week month hrs mins lifetime survival
        tenure spell latency delay wait waiting runtime elapsed lag los followup follow_up
        experience""",
    Hint.SIGNED: """diff difference change delta growth return temp temperature celsius
        fahrenheit zscore z_score ph magnitude mag latitude longitude lat lon lng long residual
        spread excess profit gain net anomaly deviation db decibel acceleration drift
        tmax tmin tavg tmean dew_point dewpoint dewpt sentiment margin surplus deficit effect
        improvement shift offset inflation chg resid correlation corr beta easting northing
        windchill""",
    Hint.LOGGED: "log ln lg log10 log2 log1p logged logarithm",
    Hint.SHARE: """percent pct perc percentage pourcent pourcentage pourc prozent prop
        proportion share fraction frac prp prob probability coverage turnout
        prevalence humidity humi purity literacy porosity saturation
        efficiency occupancy utilisation utilization rh unemployment unemp poverty
        availability sensitivity specificity cloudiness cloud_cover cloudcover canopy_cover
        moisture hematocrit haematocrit spo2 sao2 ejection body_fat bodyfat gc_content
        methylation completeness vacancy_rate hct abv vwc clay silt sand germination infestation
        contamination attrition absenteeism""",
    Hint.RATE: "rate accuracy incidence retention",
    Hint.PER_HEAD: """birth death mortality fertility crime murder homicide suicide marriage divorce
        robbery burglary theft assault incarceration imprisonment""",
    Hint.VOTE: "vote voting yes poll",
    Hint.ASSENT: "support approve approval disapprove disapproval agree disagree",
    Hint.ANGLE: """angle direction bearing heading azimuth azim azi hdg brg theta phi psi yaw
        dihedral torsion wind_dir winddir wdir wind_deg wind_degree winddegree wind_vane""",
    Hint.TURN: """dir degree deg radian rad orientation aspect phase rotation compass dip
        declination hue ang az bear dirn""",
    Hint.HOUR: "hour hr hod clock tod hour_of_day time_of_day",
    Hint.YEAR: "year yr vintage",
    Hint.MONTH: "month mnth weekday dow wday day_of_week",
    Hint.ORDER: """rating rank grade level stage severity satisfaction importance likert
        quality qual priority urgency tier tertile quartile quintile decile quantile
        education educ edu lvl sev beaufort karnofsky proficiency ecog nyha killip apgar gleason
        health_status asa kellgren fitzpatrick tnm ability social_class class_standing
        energy_class energy_label competence expertise often round left_right wave quarter qtr
        degree semester trimester m_rs rankin""",
    Hint.RATING: """evaluation eval opinion attitude star happiness happy trust interest health risk
        difficulty stress pain preference confidence assessment condition
        response resp acceptance agreement performance depression anxiety stress fatigue
        mood anger fear loneliness wellbeing motivation comfort seriousness taste
        flavour flavor aroma involvement engagement loyalty usability likability likeability
        reliability competence empathy curiosity enjoyment relevance clarity satisfied likelihood
        likely ease overall knowledge skill effort visibility damage ideology religiosity
        usefulness helpfulness novelty creativity originality vulnerability resilience seniority
        dominance symmetry appearance fluency hazard threat crowding congestion
        frustration workload nausea itch itching swelling tenderness redness vigour vigor
        lifesat convenience responsiveness politeness willingness familiarity""",
    Hint.SCORE: "score iq gpa sat points test exam scale mark",
    Hint.CLASS: """class category categorical cat kind group grp code shape status state position
        digit letter segment label treatment""",
    Hint.NOMINAL: """type species region color colour brand make model method cluster genre topic
        cause occupation job industry mode choice reason purpose institution race ethnicity religion
        nationality diagnosis genus family variety cultivar sector department party origin
        continent zone language product country nation province canton ward hospital clinic centre
        center site location territory quadrant precinct aisle marital icd naics nace isco
        district municipality
        habitat biome breed strain fuel material fabric transmission dept division discipline style
        manufacturer vendor channel technique dialect affiliation role weather allele chromosome
        relationship ownership gearbox zoning specialty specialism browser currency crop arm
        disease disorder profession substrate
        texture team cuisine junction warehouse supplier tariff persona action gesture emotion
        intent landuse land_use land_cover mineral lithology tissue morphology histology drug
        medication intervention program programme arrangement citizenship
        borough neighborhood neighbourhood stratum cohort platform source campaign format layout
        theme finish pattern gender offense offence weapon operator assignment protocol
        denomination tribe caste creed route carrier airline franchise studio publisher
        instrument sport league venue stadium""",
    Hint.PLACE: "area lane bay block plot field",
    Hint.IDENTIFIER: """id uuid guid key idx serial ssn isbn sku uid rowname rowid barcode
        accession identifier ticket plate index observation obs unnamed seqno subject subj zip
        zipcode postcode fips geoid isin cusip imei vin pid seq seqnum acct hhid ticker""",
    Hint.NAME: """name title url link address email phone description text note comment
        remark review summary abstract fullname surname path filename doi""",
    Hint.DATE: "date datetime timestamp dob",
    Hint.EVENT: """event status death dead died fail failed failure relapse observed arrest churn
        churned survived alive outcome discharged recurrence default quit""",
    Hint.CENSORED: "cens censor censored censoring",
}
