// The codes: their seed in a file, the slow step from codes to parts in as many workers as the device has processors, and
// the public parts with their proofs, published in chunks of a thousand.

(function (Ortaq) {
  "use strict";

  const issuer = Ortaq.issuer;
  const { text } = issuer;
  const element = Ortaq.element;
  const BATCH = 2; // lines that a worker takes at a time
  const AGAIN = 10; // seconds between two looks for the other issuer's parts

  const CODES_FILE = () => `ortaq-issuer-${issuer.index}.codes`;

  // Secret parts of the chunk that is worked on, by line, and how far it is.
  const work = { parts: new Map(), isRunning: false, done: 0, total: 0, seconds: 0 };

  // ---- The seed of codes

  issuer.steps.codes = (keepFocus) => {
    if (!issuer.table) return needsTable(keepFocus);
    if (!issuer.hasCodes) return issuer.steps["codes-file"](keepFocus);
    return issuer.steps.make(keepFocus);
  };

  function needsTable(keepFocus) {
    issuer.show([issuer.heading("codes-title"), issuer.p("codes-needs-table"), issuer.actions(issuer.button("task-table", () => issuer.go("table")))], { keepFocus, back: "home" });
  }

  /** Makes or opens the file of codes, and then goes on to `next`. */
  issuer.steps["codes-file"] = (keepFocus) => {
    issuer.step = "codes-file";
    const next = issuer.shown.next || "codes";
    const draw = async () => {
      const { file, passphrase } = await issuer.hand.ask("draw");
      issuer.hasCodes = true;
      issuer.keep("code-file", file);
      return issuer.go("codes-save", { file, passphrase, next });
    };
    const open = () =>
      issuer.tried(async () => {
        const chosen = document.getElementById("codes-file").files[0];
        const file = chosen ? await Ortaq.textOf(chosen) : issuer.kept("code-file");
        if (!file) throw new Ortaq.Fault({ code: "codes-none" });
        await issuer.hand.ask("openCodes", { text: file, typed: issuer.value("codes-passphrase") });
        issuer.hasCodes = true;
        return issuer.go(next);
      }, "codes-file");
    issuer.show([
      issuer.heading("codes-title"),
      issuer.p("codes"),
      issuer.actions(issuer.button("codes-draw", draw)),
      element("h2", {}, text("codes-open-title")),
      issuer.form("codes-open", open, issuer.field("codes-file", { type: "file" }), issuer.field("codes-passphrase", { inputmode: "numeric", class: "code" }, "codes-passphrase-hint")),
    ], { keepFocus, back: "home" });
  };

  issuer.steps["codes-save"] = (keepFocus) => {
    const { file, passphrase, next } = issuer.shown;
    const save = () => {
      Ortaq.save(CODES_FILE(), "application/json", file);
      document.getElementById("saved").hidden = false;
    };
    const saved = element("div", { id: "saved", hidden: true }, issuer.actions(issuer.button("next", () => issuer.go(next))));
    const fresh = passphrase ? [issuer.p("codes-fresh-passphrase"), issuer.digits(passphrase, text("passphrase"))] : issuer.p("codes-same-passphrase");
    issuer.show([issuer.heading("codes-save-title"), issuer.p("codes-save"), fresh, issuer.actions(issuer.button("codes-save-go", save)), saved], { keepFocus });
  };

  // ---- From codes to parts

  issuer.steps.make = (keepFocus) => {
    issuer.step = "make";
    const lines = issuer.table.people;
    if (issuer.published[issuer.index - 1] >= lines) return finished(keepFocus);
    if (isReady(lines) && !work.isRunning) return issuer.go("publish");
    const run = () => stretch(lines).catch((failure) => issuer.go("broken", { words: Ortaq.faultWords(failure, "vote-issuer") }));
    const pause = () => {
      work.isRunning = false;
      issuer.draw(false);
    };
    const button = work.isRunning ? issuer.button("make-pause", pause, "secondary") : issuer.button(work.parts.size ? "make-resume" : "make-go", run);
    issuer.show([
      issuer.heading("make-title"),
      issuer.p("make", { lines }),
      element("progress", { id: "progress", max: "1", value: "0", "aria-label": text("make-progress") }),
      element("p", { id: "far" }),
      issuer.hint("make-keep-open"),
      issuer.actions(button),
    ], { keepFocus, back: work.isRunning ? "" : "home" });
    showFar();
    return undefined;
  };

  const from = () => Math.floor(issuer.published[issuer.index - 1] / 1000);
  const chunksOf = (lines) => Math.ceil(lines / 1000);
  const range = (chunk, lines) => [chunk * 1000, Math.min(chunk * 1000 + 1000, lines)];

  // Whether every chunk that is not published yet waits on this device; none of it is secret any more.
  function isReady(lines) {
    for (let chunk = from(); chunk < chunksOf(lines); chunk += 1) if (!content(chunk)) return false;
    return true;
  }

  const made = new Map();
  const content = (chunk) => made.get(chunk) || issuer.kept(`chunk-${chunk}`);

  async function stretch(lines) {
    Object.assign(work, { isRunning: true, total: lines, done: 0, seconds: 0 });
    issuer.draw(false);
    const hands = await helpers();
    try {
      for (let chunk = from(); chunk < chunksOf(lines) && work.isRunning; chunk += 1) {
        if (!content(chunk)) await stretchChunk(hands, chunk, lines);
      }
    } finally {
      for (const hand of hands) await hand.ask("erase");
    }
    if (!work.isRunning) return;
    work.isRunning = false;
    if (issuer.step === "make") issuer.go("publish");
  }

  // Workers that have the codes: each opens the file by itself.
  async function helpers() {
    const file = issuer.kept("code-file") || (await issuer.hand.ask("sealCodes"));
    const typed = await issuer.hand.ask("passphrase");
    await Promise.all(issuer.helpers.map((hand) => hand.ask("openCodes", { text: file, typed })));
    return issuer.helpers;
  }

  async function stretchChunk(hands, chunk, lines) {
    const [first, end] = range(chunk, lines);
    const began = Date.now();
    const already = work.parts.size;
    let next = first;
    const one = async (hand) => {
      while (next < end && work.isRunning) {
        const [low, high] = [next, Math.min(next + BATCH, end)];
        next = high;
        if (Array.from({ length: high - low }, (_, nth) => low + nth).every((line) => work.parts.has(line))) continue;
        const parts = await hand.ask("stretch", { from: low, to: high });
        for (let line = low; line < high; line += 1) work.parts.set(line, parts.slice((line - low) * 32, (line - low + 1) * 32));
        work.done = first + work.parts.size;
        work.seconds = (Date.now() - began) / 1000 / Math.max(1, work.parts.size - already);
        showFar();
      }
    };
    await Promise.all(hands.map(one));
    if (!work.isRunning) return;
    const all = new Uint8Array((end - first) * 32);
    for (let line = first; line < end; line += 1) all.set(work.parts.get(line), (line - first) * 32);
    const proven = await issuer.hand.ask("chunk", { chunk, lines, parts: all });
    all.fill(0);
    for (const part of work.parts.values()) part.fill(0);
    work.parts.clear();
    made.set(chunk, proven);
    issuer.keep(`chunk-${chunk}`, proven);
  }

  let quarter = -1;

  function showFar() {
    const bar = document.getElementById("progress");
    if (!bar || !work.total) return;
    bar.value = work.done / work.total;
    const minutes = Math.ceil(((work.total - work.done) * work.seconds) / 60);
    const words = text("make-far", { done: work.done, total: work.total, minutes });
    document.getElementById("far").textContent = words;
    const now = Math.floor((4 * work.done) / work.total);
    if (now !== quarter) issuer.say(words);
    quarter = now;
  }

  // ---- Publishing

  issuer.steps.publish = (keepFocus) => {
    const lines = issuer.table.people;
    const [first] = issuer.published;
    // Who publishes second must have the same lines, and comes after the first.
    const differs = issuer.index === 2 && (first > lines || (first < lines && first % 1000 !== 0));
    const waits = issuer.index === 2 && first < lines;
    const go = () => issuer.tried(() => publish(lines));
    const words = differs ? issuer.notice("bad", issuer.p("publish-differs", { first, lines })) : waits ? issuer.notice("warning", issuer.p("publish-waits")) : issuer.p("publish");
    issuer.show([
      issuer.heading("publish-title"),
      words,
      element("p", { id: "far" }),
      differs ? null : waits ? issuer.actions(issuer.button("publish-wait", () => wait(lines))) : issuer.actions(issuer.button("publish-go", go)),
    ], { keepFocus, back: "home" });
  };

  async function publish(lines) {
    for (let chunk = from(); chunk < chunksOf(lines); chunk += 1) {
      const words = text("publish-far", { chunk: chunk + 1, chunks: chunksOf(lines) });
      document.getElementById("far").textContent = words;
      issuer.say(words);
      await issuer.publish("roll", content(chunk));
    }
    for (let chunk = 0; chunk < chunksOf(lines); chunk += 1) issuer.forget(`chunk-${chunk}`);
    return issuer.go("make");
  }

  // Looks again and again whether the first issuer is done; it goes on by itself.
  async function wait(lines) {
    document.getElementById("far").textContent = text("publish-waiting");
    while (issuer.step === "publish" && issuer.published[0] < lines) {
      await Ortaq.pause(AGAIN);
      await issuer.refresh().catch(() => {});
      if (issuer.published[0] % 1000 !== 0 && issuer.published[0] !== lines) break;
    }
    if (issuer.step === "publish") issuer.go("publish");
  }

  function finished(keepFocus) {
    issuer.show([issuer.heading("published-title"), issuer.notice("good", issuer.p("published", { lines: issuer.table.people })), issuer.p("published-next"), issuer.actions(issuer.button("to-list", () => issuer.go("home")))], { keepFocus });
  }
})(self.Ortaq);
