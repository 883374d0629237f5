"""What the site of the documentation needs beside its settings file: decisions to find, links that stay inside."""

import re
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Any

_LINK = re.compile(r"\[(?P<text>[^\]]+)\]\((?P<target>\.\./[^)#\s]+)(?:#[^)]*)?\)")
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


def on_config(config: Any) -> Any:
    """Put every decision into the navigation, and pages that nobody has placed behind the last section."""
    folder = Path(config["docs_dir"])
    placed = set(re.findall(r"[\w/-]+\.md", str(config["nav"])))
    decisions = [{_title(path): f"decisions/{path.name}"} for path in sorted((folder / "decisions").glob("*.md"))]
    config["nav"].append({"Decisions": decisions})
    further = [{_title(path): path.name} for path in sorted(folder.glob("*.md")) if path.name not in placed]
    if further:
        config["nav"].append({"Further pages": further})
    return config


def _title(path: Path) -> str:
    found = _TITLE.search(path.read_text(encoding="utf-8"))
    return found[1] if found else path.stem


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Name files of the source where the text links to them: they are not part of the site."""
    here = PurePosixPath(page.file.src_uri).parent

    def named(found: re.Match[str]) -> str:
        target = normpath(str(PurePosixPath("docs") / here / found["target"]))
        if target.startswith("docs/"):
            return found[0]
        return f"`{target}`" if target in {found["text"], found["text"].strip("`")} else f"{found['text']} (`{target}`)"

    return _LINK.sub(named, markdown)
