// Looking up one ballot in a log that was recounted, by its tracker or by the receipt that a booth saved.

(function (Ortaq) {
  "use strict";

  const text = (id, values) => Ortaq.text(id, values);
  const element = (name, attributes, ...children) => Ortaq.element(name, attributes, ...children);

  // What is bad news, and news that ask for attention; the rest is good.
  const BAD = ["absent", "entry-other", "head-forked", "head-other-log"];
  const WARNING = ["replaced", "revoked", "challenged", "entry-beyond"];

  /** The form; `look` is called with `{ typed }` or `{ receipt }`, and `found` is the last answer. */
  Ortaq.lookup = (found, report, look) => {
    const typed = element("input", { id: "tracker", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", "aria-describedby": "tracker-hint", class: "code" });
    const file = element("input", { id: "receipt", type: "file", "aria-describedby": "receipt-hint" });
    if (found && found.typed) typed.value = found.typed;
    const submit = (event) => {
      event.preventDefault();
      look({ typed: typed.value });
    };
    file.onchange = () => file.files[0] && look({ receipt: file.files[0] });
    const form = element("form", { onsubmit: submit }, field(typed, "tracker"), actions(text("vote-recount-tracker-look")));
    return [
      element("h2", { id: "lookup" }, text("vote-recount-lookup")),
      form,
      field(file, "receipt"),
      element("div", { role: "status", id: "found" }, found ? answer(found, report) : []),
    ];
  };

  function field(input, name) {
    const hint = element("p", { class: "hint", id: `${name}-hint` }, text(`vote-recount-${name}-hint`));
    return element("div", { class: "field" }, element("label", { for: name }, text(`vote-recount-${name}`)), hint, input);
  }

  const actions = (words) => element("p", { class: "actions" }, element("button", { onclick: null, type: "submit", class: "secondary" }, words));

  function answer(found, report) {
    if (found.fault) return notice("bad", [text(`vote-recount-${found.fault}`)]);
    const { state, entry, head, position, by, tracker } = found;
    const soFar = state === "counted" && !report.complete ? "-so-far" : "";
    const codes = [state === "absent" && entry === "same" ? null : state].concat(entry ? [`entry-${entry}`] : []);
    if (head === "forked" || head === "other-log") codes.push(`head-${head}`);
    const told = codes.filter((code) => code !== null);
    const sentences = told.map((code) => text(`vote-recount-${code}${code === state ? soFar : ""}`, { position, by }));
    if (!report.valid) sentences.push(text("vote-recount-unsound"));
    const has = (list) => told.some((code) => list.includes(code));
    const colour = has(BAD) ? "bad" : has(WARNING) || !report.valid ? "warning" : "good";
    return notice(colour, sentences, tracker);
  }

  function notice(colour, sentences, tracker) {
    const shown = tracker ? [element("p", { class: "code" }, tracker)] : [];
    return element("div", { class: `notice ${colour}` }, shown, sentences.map((words) => element("p", {}, words)));
  }
})(self.Ortaq);
