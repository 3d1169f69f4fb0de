// The report of a recount as a person reads it: what it is worth, the result, and the numbered checks in the words that
// the observer's program has for them too.

(function (Ortaq) {
  "use strict";

  const text = (id, values) => Ortaq.text(id, values);
  const element = (name, attributes, ...children) => Ortaq.element(name, attributes, ...children);
  const MARKS = { passed: "✓", failed: "✗", "not-reached": "–", "not-yet": "·" };

  /** The check that failed, if one did. */
  Ortaq.failed = (report) => report.checks.find(({ state }) => state === "failed");

  /** What the report is worth, in one heading and one sentence. */
  Ortaq.verdict = (report) => {
    const failed = Ortaq.failed(report);
    if (failed) {
      const words = `${name(failed)}: ${found(failed)}`;
      return box("bad", text("vote-recount-invalid", { number: failed.number }), [words, text("vote-recount-invalid-keep")]);
    }
    const worth = report.anchored ? "anchored" : report.fingerprint ? "in-itself" : "early";
    const outcome = report.complete && report.fingerprint ? "valid" : "so-far";
    const refused = report.verdict === "not-confirmed" ? [text("vote-recount-not-confirmed")] : [];
    const colour = report.anchored && refused.length === 0 ? "good" : "warning";
    return box(colour, text(`vote-recount-${outcome}`), refused.concat(text(`vote-recount-${outcome}-${worth}`)));
  };

  function box(colour, heading, sentences) {
    const paragraphs = sentences.map((words) => element("p", {}, words));
    return element("div", { class: `notice ${colour}` }, element("h1", {}, heading), paragraphs);
  }

  /** The totals and what is funded; nothing before the count. `titles` are known where a server shows them. */
  Ortaq.result = ({ totals, funded }, titles) => {
    if (totals.length === 0) return [];
    const heading = (id) => element("th", { scope: "col", class: id === "vote-recount-votes" ? "number" : null }, text(id));
    const head = ["vote-recount-project", "vote-recount-votes", "vote-recount-outcome"].map(heading);
    const place = (option) => funded.indexOf(option) + 1;
    const rows = totals.map(([option, votes]) => {
      const outcome = place(option) ? text("vote-recount-funded", { place: place(option) }) : text("vote-recount-not-funded");
      const cells = [element("td", { class: "number" }, Ortaq.number(votes)), element("td", {}, outcome)];
      const title = titles && titles.has(option) ? ` ${titles.get(option)[Ortaq.language].title}` : "";
      const name = element("th", { scope: "row" }, option, title);
      return element("tr", { class: place(option) ? "funded" : null }, name, cells);
    });
    const table = element("table", {}, element("thead", {}, element("tr", {}, head)), element("tbody", {}, rows));
    const none = funded.length === 0 ? [element("p", {}, text("vote-recount-funded-none"))] : [];
    return [element("h2", {}, text("vote-recount-result")), table].concat(none);
  };

  /** The list of checks. */
  Ortaq.checks = ({ checks }) => {
    const passed = checks.filter(({ state }) => state === "passed").length;
    const items = checks.map((check) => {
      const title = text("vote-recount-check", { number: check.number, name: name(check) });
      const mark = element("span", { class: "mark", "aria-hidden": "true" }, MARKS[check.state]);
      const state = element("strong", {}, text(`state-${check.state}`));
      const why = element("details", {}, element("summary", {}, text("vote-recount-why")), element("p", {}, whole(`check-${check.id}-why`)));
      return element("li", { class: `check ${check.state}` }, mark, element("h3", {}, title), element("p", {}, state, " — ", found(check)), why);
    });
    const count = element("p", {}, text("vote-recount-checks-passed", { count: passed }));
    return [element("h2", {}, text("vote-recount-checks")), count, element("ol", { class: "checks" }, items)];
  };

  /** Name, key and witnesses of the log. */
  Ortaq.facts = ({ origin, log_key: key, witnesses }) => {
    const pairs = [
      ["vote-recount-origin", origin],
      ["vote-recount-key", key || "–"],
      ["vote-recount-witnesses", witnesses.join(", ") || text("vote-recount-witnesses-none")],
    ];
    const list = pairs.map(([id, value]) => [element("dt", {}, text(id)), element("dd", { class: "code" }, value)]);
    return [element("h2", {}, text("vote-recount-facts")), element("dl", {}, list)];
  };

  const name = ({ id }) => text(`check-${id}`);

  // Texts of several lines come with the breaks of their file.
  const whole = (id) => text(id).replace(/\s+/g, " ");

  function found({ state, cause, code, values }) {
    if (state === "not-yet") return text("not-yet");
    if (state === "not-reached") return text("not-reached", { cause });
    const shown = {};
    for (const [key, value] of values) shown[key] = isTime(code, key) ? instant(value) : value;
    if (Ortaq.hasText(`found-${code}`)) return text(`found-${code}`, shown);
    const details = values.map(([key, value]) => `${key} ${typeof value === "number" ? Ortaq.number(value) : value}`).join(", ");
    return text("found-other", { code, details });
  }

  // Times are found in seconds, and read as dates.
  const isTime = (code, key) => code === "order-time" && (key === "stated" || key === "earliest");

  function instant(seconds) {
    const date = new Date(seconds * 1000);
    if (Number.isNaN(date.getTime())) return String(seconds);
    return `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  }
})(self.Ortaq);
