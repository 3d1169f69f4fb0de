// Step 4: the ballot is made, its tracker shown, and the voter casts it or tests the device. Before that the page says
// how often this code has voted already, so that a code in other hands is noticed.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;
  const { text } = booth;
  const { element } = Ortaq;

  // The protocol's limit of ballots for a credential.
  const MOST = 50;

  let wasSwapped = false;

  booth.steps.cast = async (keepFocus) => {
    if (keepFocus && booth.ballot) return show(true);
    booth.show([element("h1", {}, text("making-title")), booth.p("making"), element("progress", { "aria-label": text("making-title") })]);
    try {
      await prepare();
    } catch (failure) {
      if (booth.step === "cast") await unprepared(failure);
    }
    return undefined;
  };

  async function prepare() {
    // What the log has last does not depend on the code: it comes while the code is worked on.
    const newest = booth.newest();
    newest.catch(() => {});
    if (!booth.credential) booth.credential = await booth.workOutKey();
    const { key } = booth.credential;
    // What is only practised asks nothing about anybody's code.
    const nobody = { state: "active", ballots: [], challenges: 0 };
    const [known, seen] = await Promise.all([booth.practice ? nobody : Ortaq.ask(`api/credentials/${key}`), newest]);
    booth.known = known;
    if (known.state === "unknown") return unknown();
    if (known.state === "revoked") return booth.stop("revoked", anew);
    if (known.ballots.length >= MOST) return booth.stop("too-many");
    await make(seen);
    return show(false);
  }

  async function make({ position, leaf }) {
    const last = booth.known.ballots[booth.known.ballots.length - 1];
    const choice = Uint32Array.from(booth.choice);
    booth.ballot = await booth.secretly("make", { prev: last ? last.tracker : "", position, leaf, choice });
  }

  // Parts in the wrong order are nobody's code, and the likeliest mistake: tried once before anything is said.
  async function unknown() {
    const [first, second] = booth.codes;
    booth.credential = null;
    if (booth.poll.issuers === 2 && !wasSwapped) {
      wasSwapped = true;
      booth.codes = [second, first];
      return prepare();
    }
    wasSwapped = false;
    return booth.stop("unknown-code", anew);
  }

  const anew = () =>
    element("div", { class: "actions" }, [
      element("button", { onclick: startOver }, text("other-code")),
    ]);

  function startOver() {
    booth.forget();
    booth.forgetTyped();
    booth.go("code", { replace: true });
  }

  async function unprepared(failure) {
    if (failure instanceof booth.Fork) return booth.alarm(failure);
    if (!(failure instanceof Ortaq.Unreachable)) return booth.broken(failure);
    booth.show([
      element("h1", {}, text("unreachable-title")),
      booth.notice("warning", booth.p("unreachable"), booth.p("check-not-yet")),
      element("div", { class: "actions" }, booth.button("again", () => booth.steps.cast())),
    ]);
    return undefined;
  }

  function show(keepFocus) {
    booth.show(
      [
        element("h1", {}, text("cast-title")),
        history(),
        booth.p("cast-sealed"),
        booth.tracker(booth.ballot.tracker),
        booth.notice("warning", booth.p("cast-not-yet")),
        element("div", { class: "actions" }, [
          booth.button("cast-go", cast),
          booth.button("cast-test", () => booth.go("test"), "secondary"),
        ]),
      ],
      { back: "check", keepFocus },
    );
  }

  /** How often this code has voted, and when. */
  function history() {
    const { ballots, challenges } = booth.known;
    const tests = challenges > 0 && booth.p("history-tests", { challenges });
    if (ballots.length === 0) return booth.notice("", booth.p("history-never"), tests);
    const when = ballots.map(({ time }) => element("li", {}, text("history-hour", { moment: Ortaq.moment(time) })));
    return booth.notice("warning", [
      element("h2", {}, text("history-title", { times: ballots.length })),
      element("ul", {}, when),
      booth.p("history-object"),
      tests,
      booth.changedMeanwhile && booth.p("history-meanwhile"),
    ]);
  }

  /** A tracker in its groups. */
  booth.tracker = (tracker) => element("p", { class: "tracker code" }, tracker.split(" ").map((group) => [element("span", {}, group), " "]));

  async function cast(event) {
    event.target.disabled = true;
    const { body, hash, tracker } = booth.ballot;
    try {
      const { signature } = await booth.secretly("cast");
      booth.signed({ ballot: body, signature, hash, tracker });
    } catch (failure) {
      booth.broken(failure);
    }
  }

  /**
   * The log has another last ballot of this code than the device thought, or does not know the entry that the device
   * had seen: the ballot is made anew, and the voter decides again. False if choice or key are not here any more.
   */
  booth.makeAnew = (refused) => {
    if (!booth.credential || !booth.choice.length) return false;
    booth.changedMeanwhile = refused === "not-latest";
    booth.ballot = null;
    booth.go("cast", { replace: true });
    return true;
  };
})(self.Ortaq);
