"""Hypothesis strategies for what the catalogue describes."""

from hypothesis import strategies as st

from vocab.dates import HistoricalDate
from vocab.document import CATALOGUE_LANGUAGE, Attachment, Document, Further, Version
from vocab.file_kinds import KINDS, file_name
from vocab.schemes.elements import ELEMENTS
from vocab.text import LangText

# XML 1.0 characters that UTF-8 can hold: what readers let through
characters = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n\t")
lines = (
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp")), min_size=1, max_size=60)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
paragraphs = st.lists(lines, min_size=1, max_size=4).map("\n\n".join)

tags = st.sampled_from(["en", "zh", "ru", "de", "fr", "ar", "he", "sh", "ug", "yue"])
lang_texts = st.builds(LangText, lines, st.sampled_from([None, CATALOGUE_LANGUAGE, "en", "de", "fr", "zh-Hant"]))
edtf = st.sampled_from(
    ["1962-04-24", "1962-08", "1955", "1950~", "1962?", "1950%", "195X", "1962-21", "1962-24", "1962-06-01/1962-06-03",
     "1964-03/1964-04", "1961/..", "/1961", "../1961", "1961/", "19XX", "1962-XX", "1962-04-XX", "0987-03-01"]
)  # fmt: skip
dates = st.builds(HistoricalDate, lines, st.one_of(st.none(), edtf))
identifiers = st.text("abcXYZ0123456789-._:/ ()&+ü€%?#", min_size=1, max_size=20).filter(
    lambda text: text == text.strip() and all(part not in {"", ".", ".."} for part in text.split("/"))
)
versions = st.builds(
    Version,
    kind=st.sampled_from(["translation", "transcript", "text"]),
    language=st.one_of(st.none(), tags),
    text=st.one_of(st.just(""), paragraphs),
    label=lines,
).map(
    lambda version: (
        version if version.kind != "translation" or version.language else Version(kind="text", text=version.text)
    )
)

further = st.builds(
    Further,
    st.sampled_from(sorted(ELEMENTS)),
    st.one_of(lines, st.sampled_from(["http://vocab.getty.edu/aat/300133025", "1962-04", "Still Image"])),
    st.sampled_from([None, "en", "es"]),
)


@st.composite
def attachments(draw):
    """Files as a load finds them: some looked into, some not."""
    taken = {}
    for media_type in draw(st.lists(st.sampled_from(sorted(KINDS)), max_size=3)):
        name = file_name(draw(st.text(max_size=12)), media_type, taken)
        seen = draw(st.booleans())
        measured = seen and media_type != "application/pdf"
        taken[name] = Attachment(
            name=name,
            sha256=draw(st.sampled_from("0123456789abcdef")) * 64,
            size=draw(st.integers(1, 10**10)),
            media_type=media_type,
            pages=draw(st.integers(1, 900)) if seen and media_type in {"application/pdf", "image/tiff"} else None,
            width=draw(st.integers(1, 30_000)) if measured else None,
            height=draw(st.integers(1, 30_000)) if measured else None,
            label=draw(st.one_of(st.just(""), lines)),
        )
    return tuple(taken.values())


_PROGRAMME = "Wilson Center Digital Archive"
_PEOPLE = st.sampled_from(["7Brands", "Ana Lima", "Ben Cole and Chen Wei", "Łukasz Żak", "王力", "A. B. Cole, Jr."])
_REFERENCES = st.sampled_from(["PRC FMA 118-01764-04, 11", "PRC FMA 118-01764-05", "APRF, f. 45, op. 1, d. 342", ""])


@st.composite
def documents(draw):
    """Documents as readers may make them, citations in all their forms."""
    title = draw(lines)
    reference = draw(_REFERENCES)
    cited = f'"{title}," April 24, 1962, {_PROGRAMME}, {reference}'.rstrip(", ") + "."
    citation = draw(
        st.one_of(
            st.none(),
            st.just(cited),
            _PEOPLE.map(lambda names: f"{cited} Translated by {names}."),
            _PEOPLE.map(lambda names: f"{cited} Obtained and translated for NKIDP by {names}."),
            st.just(f"{cited} Reprinted in A Book (Place: House, 1990), p. 3."),
            lines,
        )
    )
    credit = draw(
        st.one_of(
            st.none(),
            st.sampled_from(
                ["Made possible with support from MacArthur Foundation", "Thanks to the A Fund and the B Fund."]
            ),
            lines,
        )
    )
    return Document(
        identifier=draw(identifiers),
        titles=tuple(
            {
                text.language: text
                for text in [LangText(title, CATALOGUE_LANGUAGE), *draw(st.lists(lang_texts, max_size=1))]
            }.values()
        ),
        date=draw(st.one_of(st.none(), dates)),
        languages=tuple(dict.fromkeys(draw(st.lists(tags, max_size=2)))),
        summary=tuple(
            {text.language: text for text in draw(st.lists(lang_texts, max_size=2)) if text.value != title}.values()
        ),
        citation=LangText(" ".join(citation.split()), CATALOGUE_LANGUAGE) if citation else None,
        credit=LangText(credit, CATALOGUE_LANGUAGE) if credit else None,
        addresses=tuple(
            draw(
                st.lists(
                    st.sampled_from(["https://archive.example/document/1", "http://a.example/x?y=1"]),
                    max_size=2,
                    unique=True,
                )
            )
        ),
        creators=tuple(draw(st.lists(lines, max_size=2, unique=True))),
        subjects=tuple(draw(st.lists(lines, max_size=2, unique=True))),
        places=tuple(draw(st.lists(lines, max_size=1))),
        collections=tuple(draw(st.lists(lines, max_size=1))),
        genre=draw(st.sampled_from([None, "Telegram", "Memorandum", "Still Image", "Report"])),
        rights=draw(
            st.one_of(
                st.none(),
                lang_texts,
                st.just(LangText("https://creativecommons.org/licenses/by/4.0/", CATALOGUE_LANGUAGE)),
            )
        ),
        source_note=draw(st.one_of(st.none(), lines)),
        versions=tuple(draw(st.lists(versions, max_size=3))),
        scans=tuple(draw(st.lists(st.just("Scan of Original"), max_size=2))),
        dcmi_type=draw(st.sampled_from([None, "Text"])),
        persistent=tuple(
            draw(
                st.lists(
                    st.sampled_from(["10.1000/ABC", "hdl:2027/abc", "https://a.example/ark:/12345/x5-4", "ISBN 1"]),
                    max_size=3,
                    unique=True,
                )
            )
        ),
        files=draw(attachments()),
        contributors=tuple(draw(st.lists(lines, max_size=1))),
        publishers=tuple(draw(st.lists(lines, max_size=1))),
        further=tuple(draw(st.lists(further, max_size=2, unique=True))),
    )
