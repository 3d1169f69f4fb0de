// After the letters: a lost letter's code is replaced by both issuers together, codes end for other reasons, what waits for
// this issuer's signature is read and signed, and the numbers are put side by side.

(function (Ortaq) {
  "use strict";

  const issuer = Ortaq.issuer;
  const { text } = issuer;
  const element = Ortaq.element;
  const FORMAT = "ortaq/1 part";
  const BEFORE_END = ["letters", "voting"];

  const told = (answer, line) =>
    issuer.go("proposed", { isThere: answer.position !== undefined, line });

  issuer.steps.proposed = (keepFocus) => {
    const { isThere, line } = issuer.shown;
    const print = isThere && line !== undefined ? issuer.button("one-letter-print", () => issuer.go("one-letter", { line })) : null;
    issuer.show([
      issuer.heading(isThere ? "stands-title" : "proposed-title"),
      issuer.p(isThere ? "stands" : "proposed"),
      issuer.actions(print, issuer.button("to-list", () => issuer.go("home"), print ? "secondary" : null)),
    ], { keepFocus });
  };

  // The line of a letter's number, with what the log says of it.
  async function standing(number) {
    const line = Number(number) - 1;
    if (!(line >= 0 && line < issuer.published[0])) throw new Ortaq.Fault({ code: "no-letter", number: String(number), lines: issuer.published[0] });
    const found = await issuer.hand.ask("line", { line });
    if (found.state !== "active") throw new Ortaq.Fault({ code: "not-active", number: line + 1 });
    return Object.assign(found, { line });
  }

  // ---- A lost letter

  issuer.steps.lost = (keepFocus) => {
    if (!issuer.hasCodes) return issuer.show([issuer.heading("lost-title"), issuer.p("lost-needs-codes"), issuer.actions(issuer.button("next", () => issuer.go("codes-file", { next: "lost" })))], { keepFocus, back: "home" });
    const isSecond = issuer.index === 2;
    const begin = () => issuer.tried(async () => {
      await issuer.refresh();
      return half(await standing(issuer.value("letter")), issuer.chosen("reason"));
    }, "letter");
    const complete = () => issuer.tried(completed, "part-text");
    return issuer.show([
      issuer.heading("lost-title"),
      issuer.p(isSecond ? "lost-second" : issuer.count() === 1 ? "lost-only" : "lost-first"),
      isSecond
        ? issuer.form("lost-complete", complete, issuer.field("part-file", { type: "file" }), issuer.field("part-text", { multiline: true, rows: "5", class: "code" }))
        : issuer.form("lost-go", begin, issuer.field("letter", { inputmode: "numeric" }, "letter-hint"), issuer.choice("reason", ["lost", "error"])),
    ], { keepFocus, back: "home" });
  };

  // This issuer's part for a new letter. It is public; its code is not.
  async function half({ line, issue, credential }, reason) {
    const own = await issuer.hand.ask("part", { line, issue: issue + 1 });
    if (issuer.count() === 1) {
      const content = await issuer.hand.ask("replacement", { old: credential, parts: [own.part], proofs: [own.proof], reason });
      return told(await issuer.propose("replacement", content), line);
    }
    const { election } = issuer.first;
    const handed = { format: FORMAT, election, number: line + 1, issue: issue + 1, reason, old: credential, part: own.part, proof: own.proof };
    return issuer.go("hand-over", { line, handed: JSON.stringify(handed) });
  }

  issuer.steps["hand-over"] = (keepFocus) => {
    const { line, handed } = issuer.shown;
    const save = () => Ortaq.save(`ortaq-letter-${line + 1}.part`, "application/json", handed);
    const area = element("textarea", { id: "handed", rows: "6", readonly: true, class: "code" }, handed);
    issuer.show([
      issuer.heading("hand-over-title", { number: line + 1 }),
      issuer.p("hand-over"),
      element("div", { class: "field" }, element("label", { for: "handed" }, text("field-handed")), area),
      Ortaq.qrPicture(handed, text("hand-over-qr")),
      issuer.actions(issuer.button("hand-over-save", save), issuer.button("to-list", () => issuer.go("home"), "secondary")),
      issuer.notice("", issuer.p("hand-over-next")),
    ], { keepFocus, back: "home" });
  };

  async function completed() {
    const file = document.getElementById("part-file").files[0];
    const typed = file ? await Ortaq.textOf(file) : issuer.value("part-text");
    const other = parsed(typed);
    await issuer.refresh();
    const found = await standing(other.number);
    if (found.credential !== other.old || found.issue + 1 !== other.issue) throw new Ortaq.Fault({ code: "part-old" });
    const own = await issuer.hand.ask("part", { line: found.line, issue: other.issue });
    const { old, reason } = other;
    const content = await issuer.hand.ask("replacement", { old, parts: [other.part, own.part], proofs: [other.proof, own.proof], reason });
    return told(await issuer.propose("replacement", content), found.line);
  }

  function parsed(typed) {
    try {
      const other = JSON.parse(typed.trim());
      if (other.format === FORMAT && other.election === issuer.first.election) return other;
    } catch (failure) {
      // The same as another file.
    }
    throw new Ortaq.Fault({ code: "part-other" });
  }

  // ---- Codes that end

  issuer.steps.revoke = (keepFocus) => {
    const isOpen = BEFORE_END.includes(issuer.vote.phase);
    const reasons = isOpen ? ["moved", "died", "lost", "error"] : ["paper"];
    const go = () =>
      issuer.tried(async () => {
        const numbers = issuer.value("letters").split(/[\s,;]+/).filter((number) => number !== "");
        if (numbers.length === 0) throw new Ortaq.Fault({ code: "no-letter", number: "–", lines: issuer.published[0] });
        await issuer.refresh();
        const found = [];
        for (const number of numbers) found.push(await standing(number));
        const content = await issuer.hand.ask("revocation", { credentials: found.map(({ credential }) => credential), reason: issuer.chosen("reason") });
        return told(await issuer.propose("revocation", content));
      }, "letters");
    issuer.show([
      issuer.heading("revoke-title"),
      issuer.p(isOpen ? "revoke" : "revoke-paper"),
      issuer.form("revoke-go", go, issuer.field("letters", { multiline: true, rows: "4", inputmode: "numeric" }, "letters-hint"), issuer.choice("reason", reasons)),
      isOpen ? null : box(),
    ], { keepFocus, back: "home" });
  };

  // A box of paper ballots, with how many codes were ended for it.
  function box() {
    const go = () =>
      issuer.tried(async () => {
        const whole = (id) => Math.max(0, Math.trunc(Number(issuer.value(id)) || 0));
        const content = JSON.stringify({ number: whole("box-number"), ballots: whole("box-ballots"), revocations: whole("box-revocations"), text: "" });
        return told(await issuer.propose("paper-batch", content));
      }, "box-number");
    const number = (id) => issuer.field(id, { inputmode: "numeric" });
    return [element("h2", {}, text("box-title")), issuer.p("box"), issuer.form("box-go", go, number("box-number"), number("box-ballots"), number("box-revocations"))];
  }

  // ---- What waits

  issuer.steps.waiting = async (keepFocus) => {
    const acts = await issuer.tried(async () => {
      await issuer.refresh();
      return Ortaq.ask("api/proposed");
    });
    if (!acts) return;
    const mine = acts.filter(({ type, signatures }) => ["revocation", "replacement", "paper-batch"].includes(type) && !signatures.some(({ role, index }) => role === "issuer" && index === issuer.index));
    const items = [];
    for (const act of mine) items.push(await waiting(act));
    if (issuer.step !== "waiting") return;
    issuer.show([issuer.heading("waiting-title"), mine.length ? issuer.p("waiting") : issuer.p("waiting-none"), items], { keepFocus, back: "home" });
  };

  async function waiting(act) {
    const body = JSON.parse(act.content);
    const old = act.type === "replacement" ? [body.old] : body.credentials || [];
    const lines = await issuer.hand.ask("find", { credentials: old });
    const letters = lines.map((line) => (line < 0 ? "?" : String(line + 1))).join(", ");
    const reason = body.reason ? text(`reason-${body.reason}`) : "";
    const sign = () => issuer.tried(async () => told(await issuer.sign(act), act.type === "replacement" ? lines[0] : undefined));
    return element("section", { class: "act" },
      element("h2", {}, text(`act-${act.type}`)),
      element("p", {}, act.type === "paper-batch" ? text("act-box", { number: body.number, ballots: body.ballots, revocations: body.revocations }) : text("act-letters", { letters, reason })),
      lines.includes(-1) ? issuer.notice("bad", issuer.p("act-unknown")) : issuer.actions(issuer.button("act-sign", sign)));
  }

  // ---- The numbers

  issuer.steps.count = async (keepFocus) => {
    const counts = await issuer.hand.ask("reconciliation");
    // How many have voted is nobody's business before the end.
    const isOver = !["keys", "freeze", "letters", "voting"].includes(issuer.vote.phase);
    const names = ["issued", "replaced", "paper", "lost", "moved", "died", "error", "active"].concat(isOver ? ["used"] : []);
    const row = (name) => element("tr", {}, element("th", { scope: "row" }, text(`count-${name}`)), element("td", { class: "number" }, Ortaq.number(counts[name])));
    issuer.show([issuer.heading("count-title"), issuer.p("count"), element("table", {}, element("tbody", {}, names.map(row))), isOver ? null : issuer.hint("count-used-later")], { keepFocus, back: "home" });
  };
})(self.Ortaq);
