// The recount page: choose a log, recount it, read what was found, compare it with what one has, keep a copy.

(function (Ortaq) {
  "use strict";

  const text = (id, values) => Ortaq.text(id, values);
  const element = (name, attributes, ...children) => Ortaq.element(name, attributes, ...children);
  const isFile = document.getElementById("worker.js") !== null || location.protocol === "file:";
  const KILO = 1024;

  // What the page shows. `stage` is `begin`, `running`, `done` or `fault`.
  const page = { stage: "begin", typed: "", notices: [], found: null };

  const stages = { begin, running, done, fault };
  const draw = (keepFocus) => Ortaq.show(stages[page.stage](), keepFocus === true);

  function turn(stage, values) {
    Object.assign(page, { stage, notices: [], found: null }, values);
    draw();
  }

  const button = (id, onclick, look) => element("button", { onclick, class: look || null }, text(id));

  // ---- Beginning

  function begin() {
    const file = element("input", { id: "file", type: "file", accept: ".ortaq,.bundle,.jsonl", "aria-describedby": "file-hint" });
    const startFile = () => (file.files[0] ? recount(file.files[0]) : missing("file", "vote-recount-file-none"));
    const hint = element("p", { class: "hint", id: "file-hint" }, text("vote-recount-file-hint"));
    const label = element("label", { for: "file" }, text("vote-recount-file"));
    const ofFile = [
      element("div", { class: "field" }, label, hint, file),
      element("p", { class: "actions" }, button("vote-recount-file-start", startFile, isFile ? null : "secondary")),
    ];
    const published = [
      element("p", { class: "actions" }, button("vote-recount-published", fetchAndRecount)),
      element("h2", {}, text("vote-recount-file-heading")),
    ];
    return [
      element("h1", {}, text("vote-recount-title")),
      element("p", { class: "lead" }, text("vote-recount-lead")),
      element("p", { class: "hint" }, text("vote-recount-private")),
      fingerprintField(),
      isFile ? [] : published,
      ofFile,
    ];
  }

  function missing(target, id) {
    Ortaq.problems([{ words: text(id), target }]);
  }

  function fingerprintField() {
    const input = element("input", { id: "fingerprint", inputmode: "numeric", autocomplete: "off", class: "code", "aria-describedby": "fingerprint-hint" });
    input.value = page.typed;
    input.oninput = () => (page.typed = input.value);
    const hint = element("p", { class: "hint", id: "fingerprint-hint" }, text("vote-recount-fingerprint-hint"));
    return element("div", { class: "field" }, element("label", { for: "fingerprint" }, text("vote-recount-fingerprint")), hint, input);
  }

  // ---- Running

  async function fetchAndRecount() {
    const control = self.AbortController ? new AbortController() : { abort: () => {}, signal: undefined };
    turn("running", { progress: { pass: 0, done: 0, total: 0 }, stop: () => control.abort(), stopped: false });
    let log;
    try {
      log = await fetched(control.signal);
    } catch (failure) {
      if (!page.stopped) turn("fault", { fault: { code: "unreachable" } });
      return;
    }
    if (!page.stopped) await recount(log);
  }

  // The published log, as one file; how much has come is shown where the browser says it.
  async function fetched(signal) {
    const response = await fetch("../log/bundle.ortaq", { cache: "no-store", credentials: "omit", signal });
    if (!response.ok) throw new Error(`status ${response.status}`);
    if (!response.body || !response.body.getReader) return response.blob();
    const total = response.headers.get("Content-Encoding") ? 0 : Number(response.headers.get("Content-Length")) || 0;
    const reader = response.body.getReader();
    const pieces = [];
    for (let done = 0; ; ) {
      const { value, done: ended } = await reader.read();
      if (ended) return new Blob(pieces);
      pieces.push(value);
      done += value.length;
      report({ pass: 0, done: Math.ceil(done / KILO), total: Math.ceil(total / KILO) });
    }
  }

  async function recount(file) {
    if (page.replay) page.replay.stop();
    const replay = new Ortaq.Replay(file, report);
    turn("running", { progress: { pass: 1, done: 0, total: 0 }, stop: () => replay.stop(), stopped: false, replay });
    const before = Date.now();
    try {
      await replay.run();
      await replay.ask("fingerprint", { typed: page.typed });
      const found = await replay.report();
      const seconds = (Date.now() - before) / 1000;
      const remembered = await compareWithRemembered(replay, found);
      const titles = isFile ? null : await frozenTitles(replay);
      if (page.replay !== replay) return;
      turn("done", { report: await replay.report(), file, seconds, notices: remembered, titles });
    } catch (failure) {
      if (page.stopped || page.replay !== replay) return;
      replay.stop();
      turn("fault", { fault: failure.fault || { code: "stopped", reason: failure.message } });
    }
  }

  // Titles stand beside the log, which has their hash: others than those that were frozen are not shown.
  async function frozenTitles(replay) {
    try {
      const { texts } = await Ortaq.ask("api/vote", { tries: 1 });
      if (!texts || !(await replay.ask("texts", { salt: Ortaq.bytes(texts.salt), text: texts.text }))) return null;
      return new Map(JSON.parse(texts.text).map((option) => [option.id, option.texts]));
    } catch (failure) {
      return null;
    }
  }

  // What this device saw of this vote before must be the beginning of what it sees now.
  async function compareWithRemembered(replay, found) {
    const name = `ortaq-recount-${found.origin}`;
    const note = Ortaq.device.get(name);
    const keep = () => found.valid && Ortaq.device.set(name, found.checkpoint);
    if (!note) {
      keep();
      return [];
    }
    try {
      await replay.ask("head", { note });
    } catch (failure) {
      if (!failure.fault) throw failure;
      const code = failure.fault.code === "head-other-log" ? "kept-other-key" : failure.fault.code;
      return [{ colour: "bad", words: `vote-recount-${code}` }];
    }
    const { checks } = await replay.report();
    const differs = checks.some(({ id, state }) => id === "prefix" && state === "failed");
    if (differs) return [{ colour: "bad", words: "vote-recount-kept-changed" }];
    keep();
    return found.valid ? [{ colour: "good", words: "vote-recount-kept-here" }] : [];
  }

  function running() {
    const stop = () => {
      page.stopped = true;
      page.stop();
      turn("begin", { notices: [] });
      say(text("vote-recount-stopped"));
    };
    const parts = [
      element("h1", {}, text("vote-recount-running")),
      element("progress", { id: "progress", max: "1", "aria-label": text("vote-recount-progress") }),
      element("p", { id: "step" }),
      element("p", { class: "actions" }, button("vote-recount-stop", stop, "secondary")),
    ];
    // The elements are in the page only after this.
    setTimeout(() => page.stage === "running" && report(page.progress), 0);
    return parts;
  }

  function step({ pass, done, total }) {
    if (pass === 0) return text(total ? "vote-recount-fetching" : "vote-recount-fetching-unknown", { done, total });
    return total ? text(`vote-recount-pass-${pass}`, { done, total }) : text("vote-recount-starting");
  }

  // Shows how far it is. Who listens instead of looking hears each quarter.
  function report(progress) {
    const last = page.progress || progress;
    page.progress = progress;
    const bar = document.getElementById("progress");
    if (!bar) return;
    if (progress.total) bar.value = progress.done / progress.total;
    else bar.removeAttribute("value");
    document.getElementById("step").textContent = step(progress);
    const quarter = ({ pass, done, total }) => `${pass}/${total ? Math.floor((4 * done) / total) : 0}`;
    if (quarter(progress) !== quarter(last)) say(step(progress));
  }

  function say(words) {
    document.getElementById("said").textContent = words;
  }

  // ---- Done

  function done() {
    const { report: found, seconds } = page;
    const ballots = page.progress.pass === 2 ? page.progress.total : 0;
    const time = { entries: found.entries, ballots, seconds: decimal(seconds) };
    return [
      Ortaq.verdict(found),
      page.notices.map(({ colour, words }) => element("div", { class: `notice ${colour}` }, element("p", {}, text(words)))),
      found.fingerprint ? fingerprint(found) : [],
      element("p", { class: "hint" }, text("vote-recount-seconds", time)),
      Ortaq.result(found, page.titles),
      Ortaq.lookup(page.found, found, look),
      Ortaq.checks(found),
      kept(),
      saving(),
      Ortaq.facts(found),
      element("p", { class: "actions" }, button("vote-recount-another", () => turn("begin", {}), "secondary")),
    ];
  }

  const decimal = (number) => number.toFixed(1).replace(".", Ortaq.language === "en" ? "." : ",");

  function fingerprint(found) {
    const groups = found.fingerprint.split(" ").map((group) => [element("span", {}, group), " "]);
    const shown = [
      element("h2", { id: "this-fingerprint" }, text("vote-recount-this-fingerprint")),
      element("p", { class: "code digits" }, groups),
    ];
    if (found.anchored) return shown;
    const compare = async (event) => {
      event.preventDefault();
      if (page.typed.trim() === "") return missing("fingerprint", "vote-recount-fingerprint-empty");
      await page.replay.ask("fingerprint", { typed: page.typed });
      return again();
    };
    const go = element("p", { class: "actions" }, element("button", { type: "submit" }, text("vote-recount-fingerprint-compare")));
    return shown.concat(element("form", { onsubmit: compare }, fingerprintField(), go));
  }

  // After something was compared: the report with one more check.
  async function again() {
    page.report = await page.replay.report();
    page.notices = [];
    draw();
  }

  async function look({ typed, receipt }) {
    let found;
    try {
      const answer = receipt
        ? await page.replay.ask("receipt", { text: await textOf(receipt) })
        : await page.replay.ask("tracker", { typed });
      found = JSON.parse(answer);
    } catch (failure) {
      if (!failure.fault) throw failure;
      found = { fault: failure.fault.code };
    }
    page.found = Object.assign(found, { typed });
    const fresh = Ortaq.lookup(page.found, page.report, look);
    document.getElementById("found").replaceWith(fresh[fresh.length - 1]);
  }

  // A receipt is small; what is larger is none.
  function textOf(file) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => resolve("");
      reader.readAsText(file.slice(0, 1 << 20));
    });
  }

  function kept() {
    const file = element("input", { id: "kept", type: "file", accept: ".ortaq,.bundle,.jsonl" });
    const compare = async () => {
      if (!file.files[0]) return missing("kept", "vote-recount-file-none");
      try {
        await page.replay.ask("copy", { copy: file.files[0] });
      } catch (failure) {
        if (!failure.fault) throw failure;
        return Ortaq.problems([{ words: faultWords(failure.fault), target: "kept" }]);
      }
      return again();
    };
    return [
      element("h2", {}, text("vote-recount-kept")),
      element("p", {}, text("vote-recount-kept-lead")),
      element("div", { class: "field" }, element("label", { for: "kept" }, text("vote-recount-kept-file")), file),
      element("p", { class: "actions" }, button("vote-recount-kept-compare", compare, "secondary")),
    ];
  }

  function saving() {
    const stem = page.report.origin.replace(/[^\p{L}\p{N}]+/gu, "-") || "log";
    const saveLog = () => Ortaq.save(`${stem}.ortaq`, "application/octet-stream", page.file);
    const saveReport = () => Ortaq.save(`${stem}.json`, "application/json", `${JSON.stringify(page.report, null, 2)}\n`);
    const asFile = element("p", {}, element("a", { href: "recount.html", download: "recount.html" }, text("vote-recount-page")));
    return [
      element("h2", {}, text("vote-recount-save")),
      element("p", {}, text("vote-recount-save-lead")),
      element("p", { class: "actions" }, button("vote-recount-save-bundle", saveLog, "secondary"), button("vote-recount-save-report", saveReport, "secondary")),
      isFile ? [] : asFile,
    ];
  }

  // ---- When it cannot be finished

  function faultWords(fault) {
    const own = `vote-recount-fault-${fault.code}`;
    return text(Ortaq.hasText(own) ? own : `vote-recount-${fault.code}`, fault);
  }

  function fault() {
    return [
      element("h1", {}, text("vote-recount-fault")),
      element("div", { class: "notice bad" }, element("p", {}, faultWords(page.fault))),
      element("p", { class: "actions" }, button("vote-recount-another", () => turn("begin", {}))),
    ];
  }

  Ortaq.start(() => draw(Ortaq.started && document.activeElement !== document.body));
})(self.Ortaq);
