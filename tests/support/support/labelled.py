"""The labelled mentions of the examples, and how well the linker finds them."""

import csv
import tempfile
from collections import Counter
from typing import NamedTuple

from support.authorities import read_authority_files
from support.catalogues import CatalogueForTests
from vocab.dates import parse_edtf
from vocab.linking import CONFIDENCES, Field, Linker


class Label(NamedTuple):
    document: str
    field: str
    start: int
    end: int
    text: str
    entity: str


def labels(examples):
    with (examples / "linking" / "mentions.tsv").open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream, delimiter="\t")
        next(rows)
        return [Label(row[0], row[1], int(row[2]), int(row[3]), *row[4:]) for row in rows]


def documents(examples):
    """The fields of each document that has labels, its date and its citation."""
    for path in sorted((examples / "linking" / "passages").iterdir()):
        date, _, text = path.read_text(encoding="utf-8").partition("\n\n")
        yield path.stem, [Field("text", text.rstrip("\n"))], parse_edtf(date), ""
    with tempfile.TemporaryDirectory() as folder:
        catalogue = CatalogueForTests(folder, authorities=examples / "authorities.ttl")
        catalogue.load(examples / "records", publish=False)
        ledger = catalogue.ledger
        for entry in ledger.live(ledger.head()):
            document = ledger.document(entry)
            fields = [Field("title", document.title), *(Field("abstract", text.value) for text in document.summary)]
            fields += [Field("text", one.text, number) for number, one in enumerate(document.versions) if one.text]
            date = document.date.value if document.date else None
            yield entry.identifier, fields, date, document.citation.value if document.citation else ""
        catalogue.close()


def measure(examples):
    """Return what is found and labelled, rule by rule: (rule, found, right), then all labels with an entity.

    And what is found but not labelled, which there should be nothing of.
    """
    files = read_authority_files([examples / "authorities.ttl", examples / "linking" / "authorities.ttl"])
    linker = Linker(files.entities.values())
    known = {label[:4]: label.entity for label in labels(examples)}
    found, right, strange = Counter(), Counter(), []
    for name, fields, date, citation in documents(examples):
        for mention in linker.find(fields, date=date, citation=citation).mentions:
            place = (name, mention.field, mention.start, mention.end)
            if place not in known:
                strange.append((*place, mention.matched, mention.entity))
                continue
            found[mention.rule] += 1
            right[mention.rule] += known[place] == mention.entity
    wanted = sum(entity != "none" for entity in known.values())
    return [(rule, found[rule], right[rule]) for rule in CONFIDENCES], wanted, strange


def table(examples):
    """The measured figures as rows of Markdown."""
    rules, wanted, _ = measure(examples)
    lines = ["| rule | found | right | precision | recall |", "|---|---|---|---|---|"]
    everything = ("all", sum(found for _, found, _ in rules), sum(right for _, _, right in rules))
    for rule, found, right in [*rules, everything]:
        precision = f"{right / found:.1%}" if found else ""
        name = f"`{rule}`" if rule in CONFIDENCES else rule
        lines.append(f"| {name} | {found} | {right} | {precision} | {right / wanted:.1%} |")
    return "\n".join([*lines, "", f"{wanted} mentions of {len(labels(examples))} labelled names."])
