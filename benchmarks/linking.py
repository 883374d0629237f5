"""How well the linker finds labelled names, rule by rule, and how fast it is with 100,000 labels.

python benchmarks/linking.py [LABELS]
"""

import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

from support import labelled

from vocab.authority import Entity
from vocab.linking import Field, Linker
from vocab.text import LangText

SYLLABLES = ["ka", "lo", "mi", "ran", "ve", "sto", "chu", "berg", "ton", "shi", "an", "or", "gu", "pe", "tra"]
SIZE = 5_000_000


def made_up_entities(count, chosen):
    def word():
        return "".join(chosen.choices(SYLLABLES, k=chosen.randint(2, 4))).capitalize()

    for number in range(count):
        kind = ("place", "person")[number % 2]
        name = f"{word()} {word()}" if number % 3 else f"{word()}{word().lower()}"
        yield Entity(path=f"{kind}/made-up-{number}", types=(), names=(LangText(name, "en"),))


def made_up_text(entities, chosen):
    """Words of the examples, with one name in thirty, and quotation marks as printed."""
    words = [*(ROOT / "examples" / "records" / "121616.txt").read_text().split(), "“states”", "Soviet’s"]
    parts, size = [], 0
    while size < SIZE:
        part = chosen.choice(entities).names[0].value if chosen.random() < 1 / 30 else chosen.choice(words)
        parts.append(part)
        size += len(part) + 1
    return " ".join(parts)


def main():
    print(labelled.table(ROOT / "examples"))
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    chosen = random.Random(1)
    entities = list(made_up_entities(count, chosen))
    start = time.process_time()
    linker = Linker(entities)
    print(f"\n{count:,} entities: made ready in {time.process_time() - start:.1f} s of processor time")
    text = made_up_text(entities, chosen)
    for length in (4_000, 100_000, len(text)):
        start = time.process_time()
        found = sum(
            len(linker.find([Field("text", text[at : at + length])]).mentions) for at in range(0, len(text), length)
        )
        spent = time.process_time() - start
        print(f"texts of {length:,} characters: {len(text.encode()) / spent / 1e6:.1f} MB/s, {found:,} mentions")


if __name__ == "__main__":
    main()
