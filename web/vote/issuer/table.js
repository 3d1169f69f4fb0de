// The list of people: read on this device, with every bad line named. Nothing of it is kept or sent.

(function (Ortaq) {
  "use strict";

  const issuer = Ortaq.issuer;
  const { text } = issuer;
  const element = Ortaq.element;
  const SHOWN = 50; // bad lines

  issuer.steps.table = (keepFocus) => {
    const read = async () => {
      const file = document.getElementById("table-file").files[0];
      const typed = file ? await Ortaq.textOf(file) : issuer.value("table-text");
      if (typed.trim() === "") return Ortaq.problems([{ words: text("table-none"), target: "table-text" }]);
      return issuer.go("table-read", await issuer.hand.ask("table", { text: typed }));
    };
    issuer.show([
      issuer.heading("table-title"),
      issuer.p("table"),
      issuer.hint("table-private"),
      issuer.form("table-go", read, issuer.field("table-file", { type: "file", accept: ".csv,.txt,.tsv" }, "table-file-hint"), issuer.field("table-text", { multiline: true, rows: "6" })),
    ], { keepFocus, back: "home" });
  };

  issuer.steps["table-read"] = (keepFocus) => {
    const { people, faults, first, fingerprint } = issuer.shown;
    const another = issuer.actions(issuer.button("table-another", () => issuer.go("table"), "secondary"));
    if (faults.length > 0 || people === 0) return issuer.show([issuer.heading("table-bad-title"), bad(faults), another], { keepFocus, back: "table" });
    const take = () => {
      issuer.table = { people, fingerprint };
      issuer.keep("lines", people);
      return issuer.go("home");
    };
    const one = ({ name, address }, nth) => element("tr", {}, [String(nth + 1), name, address].map((cell) => element("td", {}, cell)));
    const head = ["number", "name", "address"].map((column) => element("th", { scope: "col" }, text(`table-${column}`)));
    return issuer.show([
      issuer.heading("table-good-title", { people }),
      issuer.p("table-compare"),
      issuer.digits(fingerprint, text("table-fingerprint")),
      issuer.notice("warning", issuer.p("table-differs")),
      element("table", {}, element("caption", {}, text("table-first")), element("thead", {}, element("tr", {}, head)), element("tbody", {}, first.map(one))),
      issuer.actions(issuer.button("table-take", take), issuer.button("table-another", () => issuer.go("table"), "secondary")),
    ], { keepFocus, back: "table" });
  };

  function bad(faults) {
    const words = ({ line, problem, ...values }) => text("table-bad-line", { line: String(line), problem: text(`table-fault-${problem}`, values) });
    const more = faults.length > SHOWN ? issuer.p("table-bad-more", { count: faults.length - SHOWN }) : null;
    const items = faults.slice(0, SHOWN).map((fault) => element("li", {}, words(fault)));
    return [issuer.p(faults.length ? "table-bad" : "table-empty"), element("ul", { class: "faults" }, items), more];
  }
})(self.Ortaq);
