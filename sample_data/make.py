"""Write the synthetic sample files; the same bytes every time.

Usage: python sample_data/make.py [FOLDER]
"""

from __future__ import annotations

import csv
import io
import json
import math
import random
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

GENRES = ("action", "comedy", "drama", "horror", "romance", "science fiction", "thriller")
TOPICS = {"billing": 0.35, "login": 0.25, "delivery": 0.3, "refund": 0.12, "app": 0.2}


def _csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def sensor_error() -> str:
    """Return readings whose errors follow Student's t with 2 degrees of freedom."""
    draw = random.Random(1)
    rows = []
    for _ in range(800):
        temperature = draw.uniform(5, 45)
        noise = draw.gauss(0, 1) / math.sqrt(draw.expovariate(1))  # chi-square(2)/2 is Exp(1)
        rows.append((f"{temperature:.1f}", f"{0.02 * (temperature - 25) + noise:.3f}"))
    return _csv(("temperature_c", "error_mm"), rows)


def _money(amount: float, row: int) -> str:
    odd = {17: "?", 141: "", 203: "?", 333: "", 350: "on request"}
    if row % 80 == 8:  # five times
        return "-999"
    if row in odd:
        return odd[row]
    return f"{amount:.2f}" if row % 9 == 0 else f"${amount:,.2f}"


def apartment_rents_dirty() -> str:
    """Return rents that nobody has cleaned: $1,250.00, plain numbers, ?, -999 and blanks."""
    draw = random.Random(2)
    rows = []
    for row in range(1, 401):
        area = draw.uniform(22, 140)
        rent = area * draw.lognormvariate(2.9, 0.35)
        rows.append((f"{area:.0f} m2", draw.choice("ABCD"), _money(rent, row)))
    return _csv(("area", "district", "rent"), rows)


def conversion_rates() -> str:
    """Return conversion rates of campaigns, written with a percent sign."""
    draw = random.Random(3)
    rows = [
        (f"campaign {n}", draw.randint(500, 9000), f"{100 * draw.betavariate(2, 30):.2f}%")
        for n in range(1, 301)
    ]
    return _csv(("campaign", "visitors", "conversion_rate"), rows)


def sales_by_continent() -> str:
    """Return orders from five continents, one of which is NA, North America."""
    draw = random.Random(4)
    continents = draw.choices(("EU", "NA", "AS", "SA", "AF"), (35, 30, 20, 10, 5), k=500)
    return _csv(("amount", "continent"), [(f"{draw.expovariate(0.01):.2f}", c) for c in continents])


def film_genres() -> str:
    """Return films with a list of genres each, one JSON object a line."""
    draw = random.Random(5)
    lines = []
    for number in range(1, 301):
        size = draw.choice((1, 2, 2, 3))
        genres = sorted(set(draw.choices(GENRES, (5, 6, 8, 2, 3, 2, 4), k=size)))
        film = {"film": f"film {number}", "minutes": draw.randint(75, 190), "genres": genres}
        lines.append(json.dumps(film))
    return "\n".join(lines) + "\n"


def support_tickets() -> str:
    """Return tickets with any number of topics, as 0/1 columns and as one joined column."""
    draw = random.Random(6)
    rows = []
    for _ in range(400):
        on = [int(draw.random() < share) for share in TOPICS.values()]
        names = [topic for topic, flag in zip(TOPICS, on, strict=True) if flag]
        rows.append((draw.randint(12, 900), *on, ";".join(names)))
    return _csv(("characters", *(f"topic_{topic}" for topic in TOPICS), "topics"), rows)


def annotator_votes() -> str:
    """Return for each picture the share of ten annotators who saw a cat, a dog or a rabbit."""
    draw = random.Random(7)
    rows = []
    for number in range(1, 301):
        lean = [draw.gammavariate(0.6, 1) for _ in range(3)]
        votes = draw.choices(range(3), lean, k=10)
        rows.append((f"picture {number}", *(votes.count(animal) / 10 for animal in range(3))))
    return _csv(("picture", "p_cat", "p_dog", "p_rabbit"), rows)


def wind_direction() -> str:
    """Return wind directions around north, so that they fall on both sides of the seam."""
    draw = random.Random(8)
    rows = []
    for _ in range(600):
        centre = draw.choices((0.1, 3.6), (3, 1))[0]
        degrees = round(math.degrees(draw.vonmisesvariate(centre, 2.5))) % 360
        rows.append((f"{draw.weibullvariate(6, 2):.1f}", degrees))
    return _csv(("wind_speed", "wind_direction_deg"), rows)


def search_results() -> str:
    """Return search results graded 0 to 4 within their queries; some queries have one grade."""
    draw = random.Random(9)
    rows = []
    for query in range(101, 181):
        ease = draw.gauss(0, 0.6)
        for place in range(draw.randint(6, 18)):
            match, clicks = draw.random(), draw.random()
            worth = 3 * match + 1.5 * clicks + ease + draw.gauss(0, 0.5)
            grade = max(0, min(4, round(worth - 1)))
            rows.append((query, place + 1, f"{match:.3f}", f"{clicks:.3f}", grade))
    return _csv(("query_id", "shown_at", "title_match", "click_rate", "relevance"), rows)


FILES: dict[str, Callable[[], str]] = {
    "sensor_error.csv": sensor_error,
    "apartment_rents_dirty.csv": apartment_rents_dirty,
    "conversion_rates.csv": conversion_rates,
    "sales_by_continent.csv": sales_by_continent,
    "film_genres.jsonl": film_genres,
    "support_tickets.csv": support_tickets,
    "annotator_votes.csv": annotator_votes,
    "wind_direction.csv": wind_direction,
    "search_results.csv": search_results,
}

if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for name, content in FILES.items():
        (folder / name).write_text(content(), encoding="utf-8", newline="\n")
