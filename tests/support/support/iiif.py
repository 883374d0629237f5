"""The rules of the IIIF Presentation API 3.0 that bear on our manifests, section by section (iiif.io/api/presentation/3.0)."""

import re

LANGUAGE = re.compile(r"none|[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*")
RIGHTS = re.compile(
    r"http://(rightsstatements\.org/vocab/[A-Za-z-]+/1\.0/|creativecommons\.org/(licenses|publicdomain)/.+/)"
)
ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
KNOWN = {
    "Manifest": {
        "@context", "id", "type", "label", "metadata", "summary", "requiredStatement", "rights", "thumbnail",
        "homepage", "seeAlso", "rendering", "items", "provider", "behavior", "viewingDirection", "start", "structures",
    },
    "Canvas": {"id", "type", "label", "height", "width", "thumbnail", "items", "rendering", "metadata", "summary"},
    "AnnotationPage": {"id", "type", "items"},
    "Annotation": {"id", "type", "motivation", "body", "target"},
}  # fmt: skip


def faults(manifest):
    """Return what is wrong with a manifest, a sentence each."""
    return list(_manifest(manifest))


def _manifest(manifest):
    # 4.6: the context comes first; 5.2: what a manifest must have
    if next(iter(manifest)) != "@context" or manifest["@context"] != "http://iiif.io/api/presentation/3/context.json":
        yield "the context is not the first and only one"
    yield from _resource(manifest, "Manifest", {"label", "items"})
    yield from _descriptive(manifest)
    if not manifest.get("items"):
        yield "a manifest must have at least one canvas"
    ids = [manifest["id"]]
    for canvas in manifest.get("items", ()):
        yield from _canvas(canvas, ids)
    if len(ids) != len(set(ids)):
        yield "two resources have one id"


def _descriptive(manifest):
    # 3.1
    for name in ("label", "summary"):
        if name in manifest:
            yield from _language_map(manifest[name], name)
    for pair in [
        *manifest.get("metadata", ()),
        *([manifest["requiredStatement"]] if "requiredStatement" in manifest else []),
    ]:
        if set(pair) != {"label", "value"}:
            yield f"metadata is a pair of label and value: {pair}"
        for part in pair.values():
            yield from _language_map(part, "metadata")
    if "rights" in manifest and not (isinstance(manifest["rights"], str) and RIGHTS.fullmatch(manifest["rights"])):
        yield f"rights are of neither family: {manifest['rights']}"
    # 3.3
    for name, needs in (("homepage", {"label"}), ("seeAlso", set()), ("rendering", {"label"}), ("thumbnail", set())):
        yield from _links(manifest, name, needs)


def _links(holder, name, needs):
    if name not in holder:
        return
    if not isinstance(holder[name], list) or not holder[name]:
        yield f"{name} is a list that is not empty"
    for link in holder[name]:
        if not {"id", "type", "format", *needs} <= set(link) or not ADDRESS.fullmatch(link["id"]):
            yield f"{name} lacks something: {link}"
        if "label" in link:
            yield from _language_map(link["label"], name)
        yield from _size(link, name)


def _canvas(canvas, ids):
    # 5.3
    yield from _resource(canvas, "Canvas", {"height", "width", "items"})
    yield from _size(canvas, "canvas")
    yield from _language_map(canvas["label"], "canvas")
    for name in ("thumbnail", "rendering"):
        yield from _links(canvas, name, set())
    if "#" in canvas["id"]:
        yield "the id of a canvas must not have a fragment"
    ids.append(canvas["id"])
    for page in canvas["items"]:
        # 5.5, 5.6
        yield from _resource(page, "AnnotationPage", {"items"})
        ids.append(page["id"])
        for annotation in page["items"]:
            yield from _resource(annotation, "Annotation", {"motivation", "body", "target"})
            ids.append(annotation["id"])
            if annotation["motivation"] != "painting" or annotation["target"] != canvas["id"]:
                yield "what is painted must target the canvas that it stands in"
            body = annotation["body"]
            if body.get("type") != "Image" or body.get("format") not in {"image/jpeg", "image/png"}:
                yield f"browsers cannot show {body}"
            yield from _size(body, "body")
            shapes = [thing.get("width", 1) / thing.get("height", 1) for thing in (body, canvas)]
            if min(body["width"], body["height"]) > 20 and abs(shapes[0] / shapes[1] - 1) > 0.05:
                yield "image and canvas have different shapes"


def _resource(thing, kind, needed):
    # 3.2
    if thing.get("type") != kind:
        yield f"{thing.get('type')} stands where a {kind} is expected"
    if not ADDRESS.fullmatch(thing.get("id", "")):
        yield f"the id of a {kind} must be an address"
    if missing := needed - set(thing):
        yield f"a {kind} lacks {missing}"
    if unknown := set(thing) - KNOWN[kind]:
        yield f"a {kind} cannot have {unknown}"


def _size(thing, name):
    for side in ("width", "height"):
        if side in thing and not (type(thing[side]) is int and thing[side] > 0):
            yield f"{side} of {name} is a whole number above zero"
    if ("width" in thing) != ("height" in thing):
        yield f"{name} has one side only"


def _language_map(value, name):
    # 4.3
    good = (
        isinstance(value, dict)
        and value
        and all(
            LANGUAGE.fullmatch(tag) and isinstance(texts, list) and texts and all(type(text) is str for text in texts)
            for tag, texts in value.items()
        )
    )
    if not good:
        yield f"{name} is no language map: {value}"
