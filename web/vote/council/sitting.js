// A sitting: the page follows the log, does what is to be done with these keys, and says who is awaited. It may be closed
// at any time: what was published is in the log, and the rest is asked for again.

(function (Ortaq) {
  "use strict";

  const council = Ortaq.council;
  const { text, p, hint, button, actions, heading, notice, digits } = council;
  const { element } = Ortaq;

  const SHORTEST = 2; // seconds between two looks at the log
  const LONGEST = 15;

  // What the sitting is at: `next` of the worker, acts to sign, how far the vote is, and what troubles it.
  let now = null;
  let round = 0;
  let waker = () => {};

  /** Begins, or goes on. */
  council.sit = () => {
    now = { next: null, acts: [], course: null, trouble: null, progress: null };
    council.go("sitting");
    round += 1;
    return run(round);
  };

  /** Leaves the sitting for another step. */
  council.leave = (step, values) => {
    round += 1;
    council.go(step, values);
  };

  async function run(mine) {
    let pause = SHORTEST;
    while (mine === round) {
      const before = JSON.stringify(now);
      let goesOn = false;
      try {
        goesOn = await look(mine);
        now.trouble = null;
      } catch (failure) {
        if (mine !== round) return;
        if (council.isAlarm(failure)) return council.leave("fault", { failure, again: council.sit });
        now.trouble = failure;
      }
      if (mine !== round) return;
      const isNews = JSON.stringify(now) !== before || !!now.trouble;
      if (isNews) redraw();
      if (goesOn) continue;
      pause = isNews && !now.trouble ? SHORTEST : Math.min(pause * 1.4, LONGEST);
      await Promise.race([Ortaq.pause(pause), new Promise((resolve) => (waker = resolve))]);
    }
  }

  // One look at the log, and what follows; whether there is more to do at once.
  async function look(mine) {
    await council.ask();
    await council.follow();
    now.acts = await council.proposed();
    now.course = await council.hand.ask("course").catch(early);
    if (!council.isTrustee()) return false;
    distrustEarlyEnd();
    const next = await ask();
    if (mine !== round) return false;
    if (next.do === "publish") {
      now.next = { do: "publish" };
      redraw();
      await council.publish(next.acts);
      return true;
    }
    now.next = next;
    if (next.do !== "verify") return false;
    redraw();
    await verify(mine);
    return true;
  }

  // The times in the log are the server's word: a trustee's device goes by its own clock.
  function distrustEarlyEnd() {
    if (!now.course || !now.course.ended || now.course.void) return;
    if (!council.vote.definition) return;
    const { closes } = JSON.parse(council.vote.definition).body.definition;
    if (Date.now() / 1000 < closes) throw new Ortaq.Fault({ code: "closed-early", moment: Ortaq.moment(closes) });
  }

  // What is remembered is written down before anything is published.
  async function ask() {
    const next = await council.hand.ask("next", { now: Math.floor(Date.now() / 1000), keys: council.vote.keys });
    council.keep(next.memory);
    delete next.memory;
    return next;
  }

  // Before there is anything to tell of a vote, there is no course.
  function early(failure) {
    if (failure.fault && failure.fault.code === "log-early") return null;
    throw failure;
  }

  async function verify(mine) {
    const bytes = await Ortaq.askBytes("log/bundle.ortaq");
    await council.verify(new Blob([bytes]), (progress) => {
      now.progress = progress;
      if (mine === round) drawProgress();
    });
    now.progress = null;
  }

  /** Verifies all ballots of a bundle, and gives their sums to the worker that signs. */
  council.verify = async (file, told) => {
    const replay = new Ortaq.Replay(file, told);
    try {
      await replay.run();
      await council.hand.ask("add", { sums: await replay.ask("sums") });
    } finally {
      replay.stop();
    }
  };

  // ---- What is shown

  function redraw() {
    if (council.step !== "sitting") return;
    const { heading: told } = state();
    const shown = document.querySelector("h1");
    const isOther = shown && shown.textContent !== told;
    council.draw(!(isOther && needsPerson()));
    council.say(told);
  }

  const isComparing = () => !!now.next && now.next.do === "confirm";
  const needsPerson = () => now.acts.length > 0 || isComparing();

  // The heading, and what stands below.
  function state() {
    const { next, acts } = now;
    if (isComparing()) return { heading: text(`compare-${next.step}`), draw: compare };
    if (acts.length > 0) return { heading: text("sign-waits", { count: acts.length }), draw: toSign };
    if (next) return { heading: text(duty(next)), draw: () => awaited(next) };
    return { heading: text("sitting"), draw: () => p("loading") };
  }

  function duty(next) {
    if (next.do === "wait") return `wait-${next.step}`;
    return `do-${next.do}`;
  }

  council.steps.sitting = (keepFocus) => {
    const { heading: told, draw } = onlooker() || state();
    const trouble = now.trouble && notice("warning", element("p", {}, council.words(now.trouble)), p("trouble-again"));
    council.show([
      element("h1", {}, told),
      element("div", { role: "status" }, trouble),
      draw(),
      isComparing() ? null : [stands(), actions(below())],
    ], keepFocus);
    if (now.progress) drawProgress();
  };

  // Members who are no trustees, and observers, only see how far the vote is, until there is something to sign.
  function onlooker() {
    if (council.isTrustee() || now.acts.length > 0 || !council.vote) return null;
    return { heading: text("sitting-nothing"), draw: () => p("sitting-nothing-lead") };
  }

  const below = () => [
    council.me.role === "observer" && button("state", () => council.leave("state"), "secondary"),
    council.isTrustee() && button("memory-save", council.saveMemory, "secondary"),
    button("own-key", () => council.leave("own"), "quiet"),
  ];

  function compare() {
    const { step, fingerprint } = now.next;
    const agree = async () => {
      try {
        council.keep(await council.hand.ask("agree"));
        now.next = null;
        council.draw(false);
        waker();
      } catch (failure) {
        council.problem(failure);
      }
    };
    return [
      p(`compare-${step}-lead`),
      digits(fingerprint, text("fingerprint")),
      p("compare-how"),
      actions(button("compare-same", agree), button("compare-other", () => council.leave("differs", { step }), "secondary")),
    ];
  }

  council.steps.differs = (keepFocus) =>
    council.show([
      heading("differs"),
      notice("bad", p(`differs-${council.shown.step}`)),
      actions(button("compare-again", council.sit, "secondary")),
    ], keepFocus);

  function toSign() {
    const rows = now.acts.map((act) => {
      const open = () => council.leave("act", { act });
      return element("li", {}, element("button", { class: "secondary", onclick: open }, text(`act-${act.type}`)));
    });
    return [p("sign-lead"), element("ul", { class: "plain" }, rows)];
  }

  function awaited(next) {
    if (next.do === "verify") {
      const bar = element("progress", { id: "progress", max: "1", "aria-label": text("do-verify") });
      return [p("do-verify-lead"), bar, element("p", { id: "counted" })];
    }
    if (next.do !== "wait") return p(`do-${next.do}-lead`);
    const members = next.trustees.map((trustee) => council.memberOf(trustee)).sort((one, other) => one - other);
    const names = members.map((number) => element("li", {}, council.nameOf("council", number)));
    const whom = names.length > 0 && [element("h2", {}, text("awaited")), element("ul", {}, names)];
    return [p(`wait-${next.step}-lead`), whom, hint(next.step === "voting" ? "wait-close" : "wait-stay")];
  }

  function drawProgress() {
    const bar = document.getElementById("progress");
    if (!bar || !now.progress) return;
    const { done, total, pass } = now.progress;
    if (total) bar.value = done / total;
    else bar.removeAttribute("value");
    document.getElementById("counted").textContent = text(pass === 2 ? "verified" : "read", { done, total });
  }

  function stands() {
    const { course } = now;
    if (!council.vote) return null;
    const steps = ["keys", "opened", "ended", "closed", "result", "concluded"];
    const isDone = (step) => (step === "keys" ? !!council.vote.definition : !!course && course[step]);
    const items = steps.map((step) => {
      const state = text(isDone(step) ? "stage-done" : "stage-open");
      const mark = element("span", { "aria-hidden": "true", class: "mark" }, isDone(step) ? "✓" : "·");
      return element("li", { class: isDone(step) ? "done" : null }, mark, text(`stage-${step}`), element("span", { class: "visually-hidden" }, ` – ${state}`));
    });
    const isVoid = course && course.void && notice("warning", p("stage-void"));
    return [element("h2", {}, text("stands")), isVoid, element("ol", { class: "stages" }, items)];
  }

  council.steps.own = (keepFocus) =>
    council.show([
      heading("own-key"),
      p("enrolled-lead"),
      digits(council.me.fingerprint, text("fingerprint")),
      actions(button("back", council.sit)),
    ], keepFocus);
})(self.Ortaq);
