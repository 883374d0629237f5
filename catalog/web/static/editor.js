// Puts the editor (YASGUI) in the place of the plain form. It asks this site and nobody else.
// Where anything goes wrong on the way, the form stays as it is.
"use strict";

(async () => {
  const place = document.getElementById("editor");
  const form = document.getElementById("form");
  const Yasgui = window.Yasgui && (window.Yasgui.default || window.Yasgui);
  if (!place || !form || !Yasgui || !Yasgui.Yasqe) return;
  const endpoint = new URL(form.getAttribute("action"), location.href).href;
  const answer = await fetch(place.dataset.settings);
  if (!answer.ok) return;
  const known = await answer.json();
  const linkTo = (query) => `${endpoint}?${new URLSearchParams({ query })}`;

  // ---- what is offered while a query is typed: our prefixes, and the terms that the catalogue uses

  const Yasqe = Yasgui.Yasqe;
  const theirs = { ...Yasqe.Autocompleters };

  const prefixes = {
    ...theirs.prefixes,
    name: "prefixes",
    persistenceId: null,
    get: () => Object.entries(known.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`).sort(),
  };

  // terms whose IRI begins with what is typed; after that those whose name for people holds it
  const termsOf = (name, terms) => {
    let offered = [];
    return {
      ...theirs[name],
      get: (_editor, token) => {
        const typed = (token && token.autocompletionString) || "";
        const word = typed.toLowerCase();
        const begins = terms.filter((term) => term.iri.startsWith(typed));
        const named = word && !begins.length ? terms.filter((term) => (term.label || "").toLowerCase().includes(word)) : [];
        offered = [...begins, ...named].slice(0, 100);
        return offered.map((term) => term.iri);
      },
      postprocessHints: (_editor, hints) => hints.map((hint, number) => ({ ...hint, render: drawn(offered[number]) })),
    };
  };

  const drawn = (term) => (element, _all, hint) => {
    const part = (name, text) => {
      const made = document.createElement("span");
      made.className = name;
      made.textContent = text;
      element.append(made);
    };
    part("hint-term", hint.text);
    if (!term) return;
    const count = term.count ? `${term.count.toLocaleString("en")}` : "";
    part("hint-label", [term.label, count].filter(Boolean).join(", "));
    if (term.comment) part("hint-comment", term.comment);
  };

  for (const name of Object.keys(Yasqe.Autocompleters)) if (name !== "variables") delete Yasqe.Autocompleters[name];
  Yasqe.Autocompleters.prefixes = prefixes;
  Yasqe.Autocompleters.property = termsOf("property", known.properties);
  Yasqe.Autocompleters.class = termsOf("class", known.classes);
  Yasqe.defaults.autocompleters = ["variables", "prefixes", "property", "class"];
  Yasqe.defaults.value = form.elements.query.value;

  // ---- the editor

  Yasgui.Tab.prototype.getShareableLink = function () {
    return linkTo(this.getQuery());
  };

  // what the endpoint says of a query that it does not answer is an RFC 9457 problem
  const refusal = async (error) => {
    let problem;
    try {
      problem = JSON.parse(error.text);
    } catch {
      return undefined;
    }
    const made = document.createElement("div");
    made.className = "refusal";
    const say = (name, text) => {
      const said = document.createElement(name);
      said.textContent = text;
      made.append(said);
    };
    say("p", `${problem.detail}.`);
    if (problem.excerpt && problem.caret) say("pre", `${problem.excerpt}\n${problem.caret}`);
    if (problem.advice) say("p", `What to do: ${problem.advice}.`);
    return made;
  };

  Yasgui.Yasr.defaults.errorRenderers = [refusal];

  const editor = new Yasgui(place, {
    persistenceId: `muniment ${endpoint}`,
    populateFromUrl: false,
    autofocus: false,
    copyEndpointOnNewTab: false,
    endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: [] },
    requestConfig: {
      endpoint: () => endpoint,
      // a short query has an address, which the browser need not fetch twice
      method: () => (linkTo(editor.getTab().getQuery()).length < 2000 ? "GET" : "POST"),
      acceptHeaderSelect: () => "application/sparql-results+json, application/problem+json;q=0.5",
      acceptHeaderGraph: () => "text/turtle, application/problem+json;q=0.5",
    },
    yasqe: {
      value: form.elements.query.value,
      createShortLink: undefined,
      prefixCcApi: null,
      editorHeight: "22rem",
      // the keyboard gets out of the editor as it came in
      extraKeys: { Tab: false, "Shift-Tab": false },
    },
    yasr: { prefixes: known.prefixes },
  });
  form.hidden = true;

  // for screen readers: a list of tabs that has only tabs in it, and a field that says what it is
  const tabs = document.createElement("div");
  tabs.setAttribute("role", "tablist");
  tabs.setAttribute("aria-label", "Queries");
  place.append(tabs);
  const name = () => {
    const list = place.querySelector(".tabsList");
    list.removeAttribute("role");
    tabs.setAttribute("aria-owns", [...list.querySelectorAll("[role=tab]")].map((tab) => tab.id).join(" "));
    for (const area of place.querySelectorAll(".CodeMirror textarea")) area.setAttribute("aria-label", "Query");
  };
  name();
  for (const event of ["tabAdd", "tabSelect", "tabClose"]) editor.on(event, () => requestAnimationFrame(name));

  const keys = document.createElement("p");
  keys.className = "keys note";
  for (const [key, does] of [["Ctrl Enter", " runs the query, "], ["Ctrl Space", " completes what is typed."]]) {
    const made = document.createElement("kbd");
    made.textContent = key;
    keys.append(made, does);
  }
  place.before(keys);

  const put = (query, name) => {
    const open = Object.values(editor._tabs).find((tab) => tab.getPersistedJson().yasqe.value === query);
    if (open) return open.select();
    const tab = editor.getTab();
    const untouched = tab && !tab.hasResults() && tab.getQuery() === Yasqe.defaults.value;
    if (untouched) tab.setQuery(query).setName(editor.createTabName(name));
    else editor.addTab(true, { ...Yasgui.Tab.getDefaults(editor), name: editor.createTabName(name), yasqe: { value: query } });
  };

  if (place.dataset.given) put(form.elements.query.value, "Query");

  // the answer that came with the page is that of another query once one is run here
  editor.on("query", () => document.getElementById("answer")?.remove());
  editor.on("query", () => document.getElementById("refusal")?.remove());

  for (const link of document.querySelectorAll("[data-example]")) {
    link.addEventListener("click", (event) => {
      const example = known.examples.find((one) => one.name === link.dataset.example);
      if (!example || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      put(example.query, example.label);
      document.getElementById("chosen")?.remove();
      place.scrollIntoView({ block: "start" });
      editor.getTab().getYasqe().focus();
    });
  }
})();
