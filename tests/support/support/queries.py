"""Queries that no endpoint wants, each with what is to be said to it, and a graph to ask them of."""

import pyoxigraph

PORT = "{port}"  # stands for the port of a listener in queries that ask other endpoints

# 200 things with 5 statements each: cross products of it never end
THINGS = 200


def snapshot(folder, things=THINGS):
    """Make the snapshot of a graph; return its folder."""
    lines = []
    for number in range(things):
        lines += [
            f'<urn:thing:{number}> <urn:p:label> "Thing {number}"@en .',
            f'<urn:thing:{number}> <urn:p:number> "{number}"^^<http://www.w3.org/2001/XMLSchema#integer> .',
            f"<urn:thing:{number}> <urn:p:next> <urn:thing:{(number + 1) % things}> .",
            f'<urn:thing:{number}> <urn:p:text> "{"word " * 40}{number}" .',
            f'<urn:thing:{number}> <urn:p:value> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .',
        ]
    lines += [
        '<urn:y> <urn:p:double> "5e0"^^<http://www.w3.org/2001/XMLSchema#double> .',
        '<urn:x> <urn:p:is> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .',
        "<urn:linked> <urn:p:links> <urn:thing:1> <https://data.archive.example/graph/links> .",
    ]
    store = pyoxigraph.Store(folder / "store")
    store.load("\n".join(lines).encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    store.flush()
    store.backup(folder / "snapshot")
    del store
    return folder / "snapshot"


GOOD = "SELECT (COUNT(*) AS ?n) { ?thing <urn:p:number> ?number }"

# What takes forever: the deadline ends it.
ENDLESS = {
    "a cross product": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
    "a cross product in order": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?i",
    "a filter on all pairs": 'SELECT * { ?a <urn:p:text> ?b . ?c <urn:p:text> ?d . ?e <urn:p:text> ?f FILTER(CONTAINS(CONCAT(?b, ?d, ?f), "nowhere")) }',
    "a plan of a hundred patterns": "SELECT * { " + " . ".join(f"?v{n} ?p{n} ?v{n + 1}" for n in range(300)) + " }",
    "paths between all pairs": "SELECT (COUNT(*) AS ?n) { ?a (<urn:p:next>|^<urn:p:next>)* ?b . ?c (<urn:p:next>|^<urn:p:next>)* ?d . ?a ?x ?d . ?q ?r ?s . ?t ?u ?v }",
    "existence of all triples": "SELECT * { ?a ?b ?c . ?g ?h ?i FILTER NOT EXISTS { ?d ?e ?f . ?j ?k ?l FILTER(?d = ?a && ?l = 'nowhere') } }",
}  # fmt: skip

# What grows: the limit of memory, the deadline or the limit of results ends it.
GROWING = {
    "a text that doubles": "SELECT (STRLEN(?x30) AS ?n) { BIND('aaaaaaaa' AS ?x0) "
    + " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(30))
    + " }",
    "a text of everything": 'SELECT (GROUP_CONCAT(CONCAT(?x, ?y, ?z); separator="") AS ?all) { ?a <urn:p:text> ?x . ?b <urn:p:text> ?y . ?c <urn:p:text> ?z }',
    "an order of everything": "SELECT * { ?a <urn:p:text> ?b . ?c <urn:p:text> ?d . ?e <urn:p:text> ?f . ?g <urn:p:text> ?h } ORDER BY ?b ?d ?f ?h",
    "a set of everything": "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "a replacement that grows": 'SELECT (STRLEN(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "a", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"), "b", "cccccccccccccccccccccccccccccccccccccccc"), "c", "dddddddddddddddddddddddddddddddddddddddd"), "d", "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"), "e", "ffffffffffffffffffffffffffffffffffffffff")) AS ?n) {}',
}  # fmt: skip


def nested(depth):
    """Return queries nested so deep, by kind."""
    return {
        "groups": f"SELECT * {'{' * depth}{'}' * depth}",
        "brackets": f"SELECT ({'(' * depth}1{')' * depth} AS ?x) {{}}",
        "not": f"ASK {{ FILTER({'!' * depth}true) }}",
        "not, with spaces": f"ASK {{ FILTER({'! ' * depth}true) }}",
        "minus": f"SELECT ({'- ' * depth}?x AS ?y) {{}}",
        "plus and minus": f"SELECT ({'+-' * (depth // 2)}?x AS ?y) {{}}",
        "blank nodes": f"SELECT * {{ ?s ?p {'[ ?p ' * depth}1{' ]' * depth} }}",
        "lists": f"SELECT * {{ ?s ?p {'(' * depth}1{')' * depth} }}",
        "exists": f"ASK {{ {'FILTER EXISTS { ' * depth}?s ?p ?o{' }' * depth} }}",
        "optional": f"SELECT * {{ {'OPTIONAL { ' * depth}?s ?p ?o{' }' * depth} }}",
        "minus groups": f"SELECT * {{ {'MINUS { ' * depth}?s ?p ?o{' }' * depth} }}",
        "graphs": f"SELECT * {{ {'GRAPH ?g { ' * depth}?s ?p ?o{' }' * depth} }}",
        "subqueries": f"SELECT * {{ {'{ SELECT * { ' * (depth // 2)}?s ?p ?o{' } }' * (depth // 2)} }}",
        "functions": f"SELECT ({'STR(' * depth}1{')' * depth} AS ?x) {{}}",
        "conditions": f"SELECT ({'IF(true, ' * depth}1{', 2)' * depth} AS ?x) {{}}",
        "paths": f"SELECT * {{ ?s {'(' * depth}<urn:p>{')*' * depth} ?o }}",
        "triples": f"SELECT * {{ {'<<( ' * depth}?s ?p ?o{' )>> ?p ?o' * depth} }}",
        "old triples": f"SELECT * {{ {'<< ' * depth}?s ?p ?o{' >> ?p ?o' * depth} }}",
        "annotations": f"SELECT * {{ ?s ?p ?o {'{| ?p ?o ' * depth}{'|}' * depth} }}",
        "without an end": f"SELECT * {'{' * depth}",
        "hidden behind less-than": f"ASK {{ FILTER(1<{'(' * depth}2>1{')' * depth}) }}",
    }  # fmt: skip


# Trees that need no bracket: they pass the scan, and the engine's stack is the limit.
DEEP_WITHOUT_BRACKETS = {
    "or": f"ASK {{ FILTER({'||'.join(['1'] * 20_000)}) }}",
    "plus": f"SELECT ({'+'.join(['1'] * 30_000)} AS ?x) {{}}",
}

_SERVICE = "<http://127.0.0.1:{port}/sparql>"
_INNER = "{ ?a ?b ?c }"

# Ways to write SERVICE that the engine reads as such, beside the plain one.
SERVICES = {
    "plain": f"SELECT * {{ SERVICE {_SERVICE} {_INNER} }}",
    "silent": f"SELECT * {{ SERVICE SILENT {_SERVICE} {_INNER} }}",
    "lower case": f"SELECT * {{ service silent {_SERVICE} {_INNER} }}",
    "without spaces": f"SELECT*{{SERVICE{_SERVICE}{_INNER}}}",
    "one word": f"SELECT * {{ SERVICESILENT {_SERVICE} {_INNER} }}",
    "one word, mixed case": f"SELECT * {{ sErViCeSiLeNt{_SERVICE}{_INNER} }}",
    "comments between": f"SELECT * {{ SERVICE #\n SILENT # <\r {_SERVICE} # }}\n {_INNER} }}",
    "a name": f"PREFIX : <http://127.0.0.1:{{port}}/> SELECT * {{ SERVICE:sparql {_INNER} }}",
    "a name, silent": f"PREFIX : <http://127.0.0.1:{{port}}/> SELECT * {{ SERVICESILENT:sparql {_INNER} }}",
    "a longer name": f"PREFIX e: <http://127.0.0.1:{{port}}/> SELECT * {{ SERVICEe:sparql {_INNER} }}",
    "a declared name": f"PREFIX SERVICE: <urn:x> PREFIX : <http://127.0.0.1:{{port}}/> SELECT * {{ SERVICE:sparql {_INNER} }}",
    "a declared name, silent": f"PREFIX SERVICESILENT: <urn:x> PREFIX : <http://127.0.0.1:{{port}}/> SELECT * {{ SERVICESILENT:s\n#\n{_INNER} }}",
    "a variable": f"SELECT * {{ VALUES ?g {{ {_SERVICE} }} SERVICE ?g {_INNER} }}",
    "a variable, at once": f"SELECT * {{ VALUES ?g {{ {_SERVICE} }} SERVICE?g{_INNER} }}",
    "after a number": f"SELECT * {{ ?s <urn:p:value> 5SERVICE {_SERVICE} {_INNER} }}",
    "a name after a number": f"PREFIX : <http://127.0.0.1:{{port}}/> SELECT * {{ ?s <urn:p:value> 5SERVICE:sparql {_INNER} }}",
    "a name after a number and a dot": f"PREFIX : <http://127.0.0.1:{{port}}/> SELECT * {{ ?s <urn:p:value> 5.SERVICE:sparql {_INNER} }}",
    "after a double": f"SELECT * {{ ?s <urn:p:double> 5e0SERVICE SILENT {_SERVICE} {_INNER} }}",
    "after true": f"SELECT * {{ ?s <urn:p:is> trueSERVICE {_SERVICE} {_INNER} }}",
    "a name after true": f"PREFIX : <http://127.0.0.1:{{port}}/> SELECT * {{ ?s <urn:p:is> trueSERVICE:sparql {_INNER} }}",
    "after a dot": f"PREFIX : <http://127.0.0.1:{{port}}/> SELECT * {{ ?s ?p ?o .SERVICE:sparql {_INNER} }}",
    "after two dots in a name": f"PREFIX x: <urn:thing:> PREFIX : <http://127.0.0.1:{{port}}/> SELECT * {{ OPTIONAL {{ ?s ?p x:a.b.SERVICE SILENT :sparql {_INNER} }} SERVICE :s {_INNER} }}",
    "in a string that is none": f'SELECT * {{ VALUES ?x {{ """x" }} SERVICE {_SERVICE} {_INNER} #\\q """\n }}',
    "in a string with a surrogate": f'SELECT * {{ VALUES ?x {{ """x" }} SERVICE {_SERVICE} {_INNER} #\\uD800 """\n }}',
    "in a string beyond Unicode": f'SELECT * {{ VALUES ?x {{ """x" }} SERVICE {_SERVICE} {_INNER} #\\U00110000 """\n }}',
    "behind a name with an odd character": f"PREFIX x: <urn:x:> SELECT * {{ ?s ?p ?o . OPTIONAL {{ ?s ?p x:a\u00b7\\#b }} SERVICE {_SERVICE} {_INNER} }}",
    "escaped": f"SELECT * {{ \\u0053ERVICE {_SERVICE} {_INNER} }}",
    "escaped, long": f"SELECT * {{ \\U00000053ERVICE SILENT {_SERVICE} {_INNER} }}",
    "in a subquery": f"SELECT * {{ {{ SELECT * {{ SERVICE {_SERVICE} {_INNER} }} }} }}",
    "in a filter": f"SELECT * {{ ?s ?p ?o FILTER EXISTS {{ SERVICE {_SERVICE} {_INNER} }} }}",
    "in a graph": f"SELECT * {{ GRAPH ?g {{ SERVICE {_SERVICE} {_INNER} }} }}",
    "in a construction": f"CONSTRUCT {{ ?a ?b ?c }} WHERE {{ SERVICE {_SERVICE} {_INNER} }}",
    "in an ASK": f"ASK {{ SERVICE SILENT {_SERVICE} {_INNER} }}",
    "in a DESCRIBE": f"DESCRIBE ?a {{ SERVICE {_SERVICE} {_INNER} }}",
    "over https": f"SELECT * {{ SERVICE {_SERVICE.replace('http:', 'https:')} {_INNER} }}",
}  # fmt: skip

# The same behind what the specification takes for an IRI.
HIDDEN_SERVICES = {
    "behind less-than": f"SELECT * {{ ?s ?p ?o FILTER(1<2)SERVICE#>\n{_SERVICE} {_INNER} }}",
    "behind less-than and a string": f'SELECT * {{ ?s ?p ?o FILTER(1<2#>"""\n) SERVICE {_SERVICE} {_INNER} #"""\n }}',
}

UPDATES = {
    "INSERT DATA": "INSERT DATA { <urn:a> <urn:b> 1 }",
    "INSERT WHERE": "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
    "DELETE WHERE": "DELETE WHERE { ?s ?p ?o }",
    "DELETE DATA": "delete data { <urn:a> <urn:b> 1 }",
    "CLEAR": "CLEAR ALL",
    "DROP": "DROP SILENT ALL",
    "CREATE": "CREATE GRAPH <urn:g>",
    "LOAD": "LOAD <http://127.0.0.1:{port}/data>",
    "LOAD SILENT": "PREFIX x: <urn:x> LOAD SILENT <file:///etc/passwd> INTO GRAPH x:g",
    "COPY": "COPY DEFAULT TO <urn:g>",
    "MOVE": "MOVE DEFAULT TO <urn:g>",
    "ADD": "ADD DEFAULT TO <urn:g>",
    "after a query": "SELECT * { ?s ?p ?o } ; INSERT DATA { <urn:a> <urn:b> 1 }",
}


def with_port(query, port):
    """Return a query that names a port."""
    return query.replace(PORT, str(port))
