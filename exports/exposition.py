"""Numbers of a service → the text that Prometheus reads.

Source: Prometheus, Exposition formats, text-based format 0.0.4.
"""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
_ESCAPED: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n"})


class Sample(NamedTuple):
    """One number, and what tells it from others under the same name."""

    value: float
    labels: Mapping[str, str] = {}


class Metric(NamedTuple):
    """What is counted or measured.

    Attributes:
        name: Ends in ``_total`` for a counter; units, such as ``_seconds``, are base units.
        words: What it is, in one line without backslashes.
        kind: A counter only grows as long as its process lives.
    """

    name: str
    words: str
    kind: Literal["counter", "gauge"]
    samples: tuple[Sample, ...]


def exposition(metrics: Iterable[Metric]) -> str:
    r"""Return all of them; one without samples is left out.

    >>> print(exposition([Metric("queries", "That run.", "gauge", (Sample(2, {"lane": 'a "b"'}),))]), end="")
    # HELP queries That run.
    # TYPE queries gauge
    queries{lane="a \"b\""} 2
    """
    return "".join(_block(metric) for metric in metrics if metric.samples)


def _block(metric: Metric) -> str:
    lines = [f"# HELP {metric.name} {metric.words}", f"# TYPE {metric.name} {metric.kind}"]
    lines += [f"{metric.name}{_labels(sample.labels)} {_number(sample.value)}" for sample in metric.samples]
    return "\n".join(lines) + "\n"


def _labels(labels: Mapping[str, str]) -> str:
    if not labels:
        return ""
    pairs = (f'{name}="{value.translate(_ESCAPED)}"' for name, value in labels.items())
    return f"{{{','.join(pairs)}}}"


def _number(value: float) -> str:
    """Return a whole number without a point: readers of the text are people too."""
    return str(int(value)) if value == int(value) else repr(value)
