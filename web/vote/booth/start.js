// Where a visit begins: with what the letter's link carried, what an earlier visit left unsent, and the time of the vote.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;
  const { text } = booth;
  const { element } = Ortaq;

  let read = null;

  Ortaq.start(async () => {
    if (booth.step) {
      drawFoot();
      return booth.draw();
    }
    // What the fragment says is taken once.
    read = booth.readFragment(Ortaq.fragment);
    Ortaq.fragment = "";
    return load();
  });

  async function load() {
    booth.step = "loading";
    booth.steps.loading = (keepFocus) => booth.show([element("h1", {}, text("title")), booth.p("loading")], { keepFocus });
    booth.draw();
    try {
      await booth.load();
    } catch (failure) {
      if (!(failure instanceof Ortaq.Unreachable || failure instanceof Ortaq.Refusal)) return booth.broken(failure);
      return unreachable();
    }
    drawFoot();
    return arrive();
  }

  function unreachable() {
    booth.steps.loading = (keepFocus) => {
      const again = element("div", { class: "actions" }, booth.button("again", load));
      booth.show([element("h1", {}, text("unreachable-title")), booth.p("unreachable"), again], { keepFocus });
    };
    return booth.draw();
  }

  function arrive() {
    if (!booth.definition) return booth.stop("not-frozen");
    if (read && read.digits && !booth.isLettersVote(read.digits)) return booth.stop("other-letter");
    if (!booth.texts) return booth.stop("other-texts");
    if (booth.kiosk) return booth.lock();
    return booth.begin();
  }

  /** Begins a voter's visit. */
  booth.begin = async () => {
    if (!booth.kiosk && read && read.tracker) return lookUp(read.tracker);
    if (!booth.practice && booth.takeUpPending()) return booth.go("sending", { replace: true });
    if (!booth.practice && !booth.isOpen()) return closed();
    if (!booth.kiosk && read && (await booth.handOver(read))) return handedOver();
    booth.takeUpDraft();
    if (read) booth.takePart(read);
    await booth.go("choose", { replace: true });
    return booth.beginWorker();
  };

  async function lookUp(tracker) {
    await booth.go("lookup", { replace: true });
    return booth.lookUp(tracker);
  }

  /** Whether ballots are taken now. */
  booth.isOpen = () => booth.answer.phase === "voting" && booth.now() < booth.definition.closes;

  // The phases after voting. What comes before may take longer than was planned.
  const OVER = ["count", "objections", "conclusion", "decision", "delivery", "closed", "void", "not-confirmed", "not-funded"];

  function closed() {
    const { opens, closes } = booth.definition;
    const { phase } = booth.answer;
    const [isBefore, isAfter] = [booth.now() < opens, booth.now() >= closes];
    const when = (id, time) => () => booth.p(id, { moment: Ortaq.moment(time) });
    if (isAfter) return booth.stop("closed", when("closed-at", closes));
    if (!OVER.includes(phase)) return booth.stop("not-open", isBefore ? when("opens-at", opens) : () => null);
    // A quorum of the council may end a vote without an outcome; nobody may end voting before its time.
    if (phase === "void") return booth.stop("closed");
    return booth.stop("closed-early", when("closed-early-until", closes));
  }

  function handedOver() {
    const here = async () => {
      booth.takeUpDraft();
      booth.takePart(read);
      await booth.go("choose", { replace: true });
    };
    const actions = () => element("div", { class: "actions" }, booth.button("handed-here", here, "secondary"));
    return booth.stop("handed", actions);
  }

  // What is below every step: whose vote this is, and the two other things that one can do here.
  function drawFoot() {
    const { assembly, platform } = booth.answer;
    const link = (href, id) => element("li", {}, element("a", { href }, text(id)));
    const canLookUp = booth.definition && !booth.kiosk;
    const lookup = canLookUp && element("li", {}, element("button", { class: "quiet", onclick: () => booth.go("lookup") }, text("foot-lookup")));
    const search = `?lang=${Ortaq.language}`;
    Ortaq.fill(document.getElementById("foot"), [
      element("p", {}, assembly[Ortaq.language]),
      !booth.kiosk && element("ul", {}, [
        lookup,
        booth.practice ? link(`./${search}`, "foot-vote") : link(`./${search}&practice`, "foot-practice"),
        link(platform, "foot-platform"),
      ]),
    ]);
  }
})(self.Ortaq);
