"""Makes records of the labelled layout in any number: varied, and the same for the same numbers.

Run as a script, it writes a folder: ``python tests/support/made_records.py FOLDER NUMBER``.
"""

import random
import sys
from pathlib import Path

AUTHORITIES = """\
@prefix arc: <../def/arc#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<agent/harbour-archive> a schema:Organization ; schema:name "Harbour Digital Archive"@en ; arc:programme true .
<agent/quay-fund> a schema:Organization ; schema:name "Quay and Pier Fund"@en .
<person/ana-lima> a schema:Person ; schema:name "Ana Lima"@en .
<archive/nsa> a schema:ArchiveOrganization ; schema:name "North Shore Archive"@en ; arc:acronym "NSA-H" ;
    arc:signaturePattern "(?P<unit>[0-9]{3}-[0-9]{2})(, (?P<locator>[0-9]+))?" .
<archive/spa> a schema:ArchiveOrganization ; schema:name "South Port Archive"@en ; arc:acronym "SPA" .
"""

_KINDS = ("Report", "Memorandum", "Telegram", "Letter", "Minutes of a Meeting", "Note")
_SENDERS = ("Harbour Master", "Port Office", "Lighthouse Board", "Customs House", "Pilots' Guild", "Dock Company")
_TOPICS = ("the Northern Mole", "Tide Tables", "Coal Deliveries", "a Quarantine", "the Ferry Line", "Storm Damage")
_LANGUAGES = ("Chinese", "Russian", "German", "French", "Hungarian", "Uighur", "Serbo-Croatian", "Spanish")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
_TRANSLATORS = ("Ana Lima", "Ben Cole", "Chen Wei and Ana Lima", "D. E. Ford, Ana Lima and Ben Cole")
_WORDS = [
    "harbour",
    "ship",
    "pilot",
    "tide",
    "quay",
    "cargo",
    "storm",
    "lantern",
    "signal",
    "captain",
    "crew",
    "coal",
    "rope",
    "mooring",
    "customs",
    "ferry",
    "channel",
    "depth",
    "buoy",
    "anchor",
    "dock",
    "crane",
    "warehouse",
    "permit",
    "letter",
    "office",
    "report",
    "council",
    "vessel",
    "arrival",
    "departure",
]


def record(number: int, *, edition: int = 0) -> str:
    """Return record ``number``; another ``edition`` of it has another summary and text."""
    chance = random.Random(number)
    title = f"{chance.choice(_KINDS)} of the {chance.choice(_SENDERS)} on {chance.choice(_TOPICS)}, No. {number}"
    month, day, year = chance.choice(_MONTHS), chance.randint(1, 28), chance.randint(1890, 1990)
    date = chance.choice(
        (
            f"{month} {day}, {year}",
            f"{month} {day}, {year}",
            f"{day} {month} {year}",
            f"{month} {year}",
            f"{year}",
            f"circa {year}",
        )
    )
    unit = f"{chance.randint(100, 400)}-{chance.randint(10, 99)}"
    reference = chance.choice(
        (f"NSA-H {unit}, {chance.randint(1, 99)}", f"NSA-H {unit}", f"SPA, box {unit}; NSA-H {unit}")
    )
    chance.seed(f"{number}/{edition}")
    summary = _sentence(chance, 18)
    paragraphs = "\n\n".join(
        " ".join(_sentence(chance, chance.randint(8, 20)) for _ in range(chance.randint(2, 6))) for _ in range(4)
    )
    return f"""{date}

{title}

Citation:

"{title}," {date}, Harbour Digital Archive, {reference}. Translated by {chance.choice(_TRANSLATORS)}.

https://harbour.example/document/{number}

Summary:

{summary}

Credits:

This document was made possible with support from the Quay and Pier Fund.

Original Language:

{chance.choice(_LANGUAGES)}

Contents:

Translation - English

{paragraphs}
"""


def _sentence(chance: random.Random, length: int) -> str:
    words = [chance.choice(_WORDS) for _ in range(length)]
    return " ".join(words).capitalize() + "."


def write_records(folder: Path, number: int) -> None:
    """Write ``number`` records and their authority file beside the folder of records."""
    records = folder / "records"
    for index in range(1, number + 1):
        target = records / f"{index // 1000:04}" / f"{index}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(record(index), encoding="utf-8")
    (folder / "authorities.ttl").write_text(AUTHORITIES, encoding="utf-8")


if __name__ == "__main__":
    write_records(Path(sys.argv[1]), int(sys.argv[2]))
