"""``/openapi.json`` says what the application does: all of it, nothing else, and its examples work."""

from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from openapi_spec_validator import OpenAPIV31SpecValidator
from support import scans
from support.catalogues import CatalogueForTests
from support.laws import tried
from support.readings import labelled

from catalog.web.routing import Routes
from exports.openapi import path_of

BASE = "https://data.archive.example/"
RECIPE = (
    "{} has no description: give Routes.add an about=Operation(tag=…, answers={{200: (HTML,)}}, …) where the route is"
    " added, with parts= for each variable part of the rule; what several routes share stands in"
    " catalog/web/operations.py"
)


@pytest.fixture(scope="module")
def web(tmp_path_factory, examples):
    """A client of a catalogue that has an example of everything: two documents with ARKs, and dumps."""
    made = CatalogueForTests(
        tmp_path_factory.mktemp("api"), authorities=examples / "authorities.ttl", MUNIMENT_ARK_NAAN="99999"
    )
    names = ("121616", "1917-zimmermann-telegram")
    made.write("scanned.txt", labelled())
    made.write("scanned.tif", scans.tiff())
    made.load(made.folder / "sources", publish=False)
    made.load(*(examples / "records" / f"{name}.txt" for name in names), dumps=True)
    yield made.client()
    made.close()


@pytest.fixture(scope="module")
def api(web):
    return web.get("/openapi.json").json


@pytest.fixture(scope="module")
def asked(api):
    """Every request that the document's examples make: operation, path, headers."""
    return list(_requests(api))


def _requests(api):
    """Each GET with its required parameters, then once more with each of the others."""
    for path, item in api["paths"].items():
        if operation := item.get("get"):
            parameters = operation.get("parameters", [])
            for part in (one for one in parameters if one["in"] == "path"):
                path = path.replace(f"{{{part['name']}}}", quote(str(part["example"]), safe=""))  # noqa: PLW2901
            needed = {one["name"]: one["example"] for one in parameters if one["in"] == "query" and one.get("required")}
            yield operation, f"{path}?{urlencode(needed)}" if needed else path, {}
            for one in (one for one in parameters if one["in"] != "path" and "example" in one):
                if one["in"] == "query":
                    yield operation, f"{path}?{urlencode(needed | {one['name']: one['example']})}", {}
                else:
                    yield operation, path, {one["name"]: one["example"]}


def types(operation, status):
    return set(operation["responses"].get(str(status), {}).get("content", {}))


@pytest.mark.slow
def test_it_is_an_openapi_document(api):
    """
    It is valid, and names the address that it describes.
    """
    OpenAPIV31SpecValidator(api).validate()

    assert [{"url": BASE.rstrip("/")}] == api["servers"]


def test_every_route_is_in_it_and_nothing_else(web, api):
    """
    Path by path, method by method.
    """
    rules = list(web.application.url_map.iter_rules())

    expected = {(path_of(rule.rule), method.lower()) for rule in rules for method in rule.methods - {"HEAD", "OPTIONS"}}

    assert expected == {(path, method) for path, item in api["paths"].items() for method in item}


def test_every_route_is_described_where_it_is_added(api):
    """
    Each operation has a summary, a tag, what it answers, and a text for each part of its path.
    """
    for path, item in api["paths"].items():
        for operation in item.values():
            assert operation.get("tags"), RECIPE.format(path)
            assert operation["summary"] != f"GET {path}", f"the handler of {path} has no docstring"
            assert any(status[0] in "23" for status in operation["responses"]), RECIPE.format(path)
            for parameter in operation.get("parameters", []):
                assert parameter.get("description"), f"{path}: {parameter['name']}: {RECIPE.format(path)}"
                assert parameter["in"] != "path" or "example" in parameter, (
                    f"{path}: {parameter['name']} needs an example"
                )


@pytest.mark.slow
def test_every_example_works(web, asked):
    """
    Each GET operation, asked with its example values, answers with a success that it declares, of a type that it declares.
    """
    assert len(asked) > 30
    for operation, path, headers in asked:
        answer = web.get(path, headers=headers, buffered=True)

        assert answer.status_code < 400, f"{path} {headers}: {answer.text[:300]}"
        assert str(answer.status_code) in operation["responses"], f"{path} {headers}: {answer.status_code}"
        declared = types(operation, answer.status_code)
        assert not declared or answer.mimetype in declared, f"{path} {headers}: {answer.mimetype}"


@pytest.mark.slow
def test_every_declared_type_can_be_had(web, asked):
    """
    Where Accept has a say, each type of a 200 is what comes when it is asked for; elsewhere Accept changes nothing.
    """
    wanting = {}
    for operation, path, headers in asked:
        if operation["operationId"] in {"site-dump-get", "resources-file-get"}:
            continue  # a type for each kind of file, which the name decides
        if headers or ("?" in path and "/sparql?query" not in path):
            continue  # what they ask for has the same types
        left = wanting.setdefault(operation["operationId"], types(operation, 200))
        for media_type in types(operation, 200):
            answer = web.get(path, headers=headers | {"Accept": media_type}, buffered=True)
            assert str(answer.status_code) in operation["responses"], f"{path}: {answer.status_code}"
            if answer.status_code == 200:
                left.discard(answer.mimetype)

    assert {} == {name: left for name, left in wanting.items() if left}


def test_what_is_declared_as_an_error_is_one(web, api):
    """
    What is not there is a declared 404, with a problem.
    """
    checked = set()
    for template, item in api["paths"].items():
        operation = item["get"]
        parts = [one for one in operation.get("parameters", []) if one["in"] == "path"]
        if not parts or "404" not in operation["responses"]:
            continue
        path = template
        for part in parts:
            path = path.replace(f"{{{part['name']}}}", "0" if part["schema"]["type"] == "integer" else "none")
        answer = web.get(path, headers={"Accept": "application/json"}, buffered=True)
        checked.add(template)
        assert (404, "application/problem+json") == (answer.status_code, answer.mimetype), path
    assert len(checked) > 8


def test_posting_is_described_with_what_can_be_posted(web, api):
    """
    The endpoint's own example is a query that it answers.
    """
    body = api["paths"]["/sparql"]["post"]["requestBody"]["content"]

    query = body["application/sparql-query"]["example"]
    answer = web.post("/sparql", data=query, headers={"Content-Type": "application/sparql-query"})
    form = web.post("/sparql", data=body["application/x-www-form-urlencoded"]["example"])

    assert [200, 200] == [answer.status_code, form.status_code]
    assert answer.mimetype in types(api["paths"]["/sparql"]["post"], 200)


def test_it_is_linked_from_where_programs_begin(get):
    """
    The front page and the dataset lead to it, in their headers (RFC 8631) and for people.
    """
    link = f'<{BASE}openapi.json>; rel="service-desc"; type="application/json"'

    for path in ("/", "/dataset"):
        answer = get(path, "text/html")
        assert link in answer.headers.getlist("Link")
        assert 'href="/openapi.json"' in answer.text
    assert link in get("/dataset", "text/turtle").headers.getlist("Link")


@pytest.mark.slow
def test_what_has_nothing_to_name_is_described_too(make):
    """
    A new catalogue has no document and no dump for an example, and a route that nobody has described is named all the same.
    """
    catalogue = make(MUNIMENT_BASE="https://example.org/archive/")
    catalogue.publish()
    client = catalogue.client()
    routes = Routes("more", None)

    def more(public):
        raise NotImplementedError

    routes.add("/more/<int:number>", more)
    client.application.register_blueprint(routes.blueprint)

    api = client.get("/openapi.json").json

    OpenAPIV31SpecValidator(api).validate()
    assert [{"url": "https://example.org/archive"}] == api["servers"]
    assert "example" not in api["paths"]["/data/document/{path}"]["get"]["parameters"][0]
    assert {"default"} == set(api["paths"]["/more/{number}"]["get"]["responses"])


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # its client leaves sent files open
def test_no_request_that_it_allows_meets_a_fault(site):
    """
    Schemathesis makes odd requests of every operation: none is a fault, each answer's status and type are declared.
    """
    schemathesis = pytest.importorskip("schemathesis", reason="it comes with pip install 'muniment[dev]'")
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi.checks import content_type_conformance, status_code_conformance

    checks = [not_a_server_error, content_type_conformance, status_code_conformance]
    operations = [
        found.ok()
        for found in schemathesis.openapi.from_wsgi("/openapi.json", site.client().application).get_all_operations()
    ]

    for operation in operations:

        @tried(50)
        @given(case=operation.as_strategy())
        def every_request(case):
            case.call_and_validate(checks=checks)

        every_request()
    assert len(operations) > 20
