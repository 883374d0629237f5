"""What a description says comes back, whatever the document: a law over made documents."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.authorities import read_authority_files
from support.readings import GOLDEN, IMPRINT
from support.strategies import documents

from catalog.jobs.restoring import settled
from catalog.readers.rdf.session import RdfSession
from catalog.readers.records import Record
from exports.dumps import DumpWriter, body_of
from vocab.authority import Authorities
from vocab.mapping.description import Describer

SYNTAXES = {
    "nt": "nquads",
    "nq": "nquads",
    "ttl": "turtle",
    "trig": "turtle",
    "rdf": "rdf-xml",
    "jsonld": "json-ld",
    "ndjson": "json-ld-lines",
}
ISSUED = datetime(2026, 11, 23, tzinfo=UTC)
AUTHORITIES = Authorities(read_authority_files([GOLDEN / "profile.authorities.ttl"]).entities.values())


def dump(describer, documents, sources, name):
    writer = DumpWriter(describer.imprint)
    parts = []
    for index, document in enumerate(documents):
        description = describer.describe(document, (sources[index],), ISSUED)
        body = writer.write(description, [body_of(name)]).bodies[body_of(name)]
        parts.append(writer.part(name)(body, document.identifier, index == 0))
    return writer.head(name) + b"".join(parts) + writer.foot(name)


def read(content, syntax):
    session = RdfSession("key", syntax)
    return [*session.feed(content), *session.close()]


@pytest.mark.parametrize(
    "name", [name if name == "nq" else pytest.param(name, marks=pytest.mark.slow) for name in SYNTAXES]
)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(several=st.lists(documents(), min_size=1, max_size=2, unique_by=lambda document: document.identifier))
def test_descriptions_come_back(name, several):
    """
    A dump of any documents, read and settled under the same authority files, gives the same dump.
    """
    describer = Describer(IMPRINT, AUTHORITIES)
    written = dump(describer, several, [bytes([index]) * 32 for index in range(len(several))], name)

    found = read(written, SYNTAXES[name])

    records = [
        settled(
            Record(location="", document=one.document, findings=(), lines={}, content=b"", restored=one.restored),
            AUTHORITIES,
            IMPRINT,
        )
        for one in found
    ]
    again = dump(
        describer, [record.document for record in records], [record.restored.origin for record in records], name
    )
    assert written.decode() == again.decode()
