// Letters: printed in batches from the codes, in a window of their own; the word that all are printed; and the end of the
// codes.

(function (Ortaq) {
  "use strict";

  const issuer = Ortaq.issuer;
  const { text } = issuer;
  const element = Ortaq.element;
  const BATCH = 50; // letters of one print
  const TRIED = 3; // codes that are made again before printing

  // The registrar's sheets have names; the second issuer's slips only numbers.
  const isNamed = () => issuer.index === 1;

  /** What must be open before anything is printed: the codes, and for sheets the people. */
  function lacking(next) {
    if (!issuer.hasCodes) return () => issuer.go("codes-file", { next });
    if (isNamed() && !issuer.table) return () => issuer.go("table");
    if (isNamed() && issuer.table.people !== issuer.published[0]) return () => issuer.go("table");
    return null;
  }

  issuer.steps.letters = (keepFocus) => {
    const lines = issuer.published[0];
    const missing = lacking("letters");
    if (missing) {
      const id = issuer.hasCodes ? "letters-needs-table" : "letters-needs-codes";
      return issuer.show([issuer.heading("letters-title"), issuer.p(id, { lines }), issuer.actions(issuer.button("next", missing))], { keepFocus, back: "home" });
    }
    const printed = issuer.kept("printed") || 0;
    const end = Math.min(printed + BATCH, lines);
    const go = () => {
      const [from, to] = [Number(issuer.value("from")), Number(issuer.value("to"))];
      if (!(from >= 1 && to >= from && to <= lines)) return Ortaq.problems([{ words: text("letters-range", { lines }), target: "from" }]);
      return issuer.tried(() => printLines(Array.from({ length: to - from + 1 }, (_, nth) => from - 1 + nth), () => issuer.go("printed", { to })), "from");
    };
    const number = (id, value) => issuer.field(id, { type: "number", min: "1", max: String(lines), value: String(value) });
    const all = printed >= lines ? issuer.notice("good", issuer.p("letters-all", { lines }), issuer.actions(issuer.button("all-printed", () => issuer.go("all-printed")))) : null;
    return issuer.show([
      issuer.heading(isNamed() ? "letters-sheets" : "letters-slips"),
      all,
      issuer.p("letters-far", { printed, lines }),
      issuer.p(isNamed() ? "letters-how-sheets" : "letters-how-slips"),
      element("h2", {}, text("fingerprint-vote")),
      issuer.digits(issuer.fingerprint, text("fingerprint-vote")),
      issuer.notice("warning", issuer.p("letters-alone")),
      issuer.form("letters-print", go, number("from", Math.min(printed + 1, lines)), number("to", Math.max(end, 1))),
    ], { keepFocus, back: "home" });
  };

  /** Prints the letters of these lines; `then` when they are in the window. */
  async function printLines(lines, then) {
    // Only a click may open a window: what stands in it comes a moment later.
    const view = open("", "_blank");
    if (!view) throw new Ortaq.Fault({ code: "no-window" });
    try {
      const standing = [];
      for (const line of lines) standing.push(await issuer.hand.ask("line", { line }));
      const good = lines.filter((line, place) => standing[place].state === "active");
      const issues = standing.filter(({ state }) => state === "active").map(({ issue }) => issue);
      if (good.length === 0) throw new Ortaq.Fault({ code: "none-active" });
      await tryCodes(good, issues);
      const written = await issuer.hand.ask("letters", { title: Ortaq.text("letter-file-title"), booth: booth(), fingerprint: issuer.fingerprint, words: words(), lines: good, issues, named: isNamed() });
      Ortaq.putLetters(written, view.document, view);
    } catch (failure) {
      view.close();
      throw failure;
    }
    view.focus();
    view.print();
    then();
  }

  // Codes that are not those of the log would be found out by voters only.
  async function tryCodes(lines, issues) {
    const step = Math.max(1, Math.ceil(lines.length / TRIED));
    for (let place = 0; place < lines.length; place += step) {
      if (issues[place] > 0) continue;
      const isMade = await issuer.hand.ask("made", { line: lines[place], issue: 0 });
      if (!isMade) throw new Ortaq.Fault({ code: "codes-other", number: lines[place] + 1 });
    }
  }

  const booth = () => new URL("../booth/", location.href.split(/[?#]/)[0]).href;

  // What letters say, in all languages, word for word as `ortaq-observer` prints it.
  function words() {
    const issuers = issuer.count();
    const two = (number) => String(number).padStart(2, "0");
    const day = (language, seconds) => {
      // The clocks of Kazakhstan are five hours ahead, in summer and winter.
      const date = new Date((seconds + 5 * 3600) * 1000);
      const values = {
        day: two(date.getUTCDate()),
        month: two(date.getUTCMonth() + 1),
        year: String(date.getUTCFullYear()),
        hour: two(date.getUTCHours()),
        minute: two(date.getUTCMinutes()),
      };
      return issuer.inLanguage(language, "letter-date", values);
    };
    return Ortaq.LANGUAGES.map((lang) => {
      const values = { opens: day(lang, issuer.vote.opens), closes: day(lang, issuer.vote.closes), part: issuer.index, parts: issuers };
      const say = (id) => issuer.inLanguage(lang, `letter-${id}`, values);
      const [part, how] = issuers === 1 ? ["only-part", "how-one"] : ["part", "how"];
      return { lang, title: say("title"), when: say("when"), part: say(part), how: say(how), warning: say("warning"), fingerprint: say("fingerprint") };
    });
  }

  issuer.steps.printed = (keepFocus) => {
    const { to } = issuer.shown;
    const good = () => {
      issuer.keep("printed", Math.max(issuer.kept("printed") || 0, to));
      return issuer.go("letters");
    };
    issuer.show([issuer.heading("printed-title"), issuer.p("printed"), issuer.actions(issuer.button("printed-good", good), issuer.button("printed-again", () => issuer.go("letters"), "secondary"))], { keepFocus });
  };

  /** The new letter of a line, after its code was replaced. */
  issuer.steps["one-letter"] = (keepFocus) => {
    const { line } = issuer.shown;
    const missing = lacking("letters");
    const go = () => issuer.tried(() => printLines([line], () => issuer.go("one-letter", { line })));
    const next = missing ? issuer.button("next", missing) : issuer.button("one-letter-print", go);
    issuer.show([issuer.heading("one-letter-title", { number: line + 1 }), issuer.p("one-letter"), issuer.actions(next, issuer.button("to-list", () => issuer.go("home"), "secondary"))], { keepFocus, back: "home" });
  };

  issuer.steps["all-printed"] = (keepFocus) => {
    const go = () =>
      issuer.tried(async () => {
        const signature = await issuer.hand.ask("printed");
        const { all } = await Ortaq.ask("api/letters", { body: { issuer: issuer.index, signature } });
        issuer.keep("said-printed", true);
        return issuer.go("destroy", { all });
      });
    issuer.show([issuer.heading("all-printed-title"), issuer.p("all-printed-lead"), issuer.actions(issuer.button("all-printed-go", go))], { keepFocus, back: "letters" });
  };

  // ---- The end of the codes

  issuer.steps.destroy = (keepFocus) => {
    const { all } = issuer.shown;
    const told = all === undefined ? null : issuer.notice("good", issuer.p(all ? "printed-by-all" : "printed-by-me"));
    if (issuer.kept("destroyed")) return issuer.show([issuer.heading("destroyed-title"), issuer.p("destroyed"), what()], { keepFocus, back: "home" });
    const go = async () => {
      await issuer.hand.ask("erase");
      for (const kept of ["code-file", "printed", "lines"]) issuer.forget(kept);
      Object.assign(issuer, { hasCodes: false, table: null });
      issuer.keep("destroyed", true);
      return issuer.go("destroy");
    };
    return issuer.show([told, issuer.heading("destroy-title"), issuer.p("destroy"), what(), issuer.actions(issuer.button("destroy-go", go))], { keepFocus, back: "home" });
  };

  const what = () => element("ul", {}, ["file", "papers", "promise"].map((id) => element("li", {}, text(`destroy-${id}`))));
})(self.Ortaq);
