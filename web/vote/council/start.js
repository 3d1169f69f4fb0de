// Where a visit begins: with what a link carried, or with keys that somebody has already.

(function (Ortaq) {
  "use strict";

  const council = Ortaq.council;
  const { text, p, button, actions, heading } = council;
  const { element } = Ortaq;

  const ROLES = ["council", "observer"];
  let link = null;

  Ortaq.start(async () => {
    drawFoot();
    if (council.step) return council.draw(document.activeElement !== document.body);
    // What the fragment says is taken once.
    link = readLink(new URLSearchParams(Ortaq.fragment));
    Ortaq.fragment = "";
    return load();
  });

  function readLink(fragment) {
    const found = { role: fragment.get("role"), index: Number(fragment.get("index")), invitation: fragment.get("invitation") };
    const isGood = ROLES.includes(found.role) && Number.isInteger(found.index) && found.index > 0 && found.invitation;
    return isGood ? found : null;
  }

  async function load() {
    if (location.protocol === "file:") return council.go("offline");
    council.go("loading");
    try {
      await council.ask();
      await council.begin();
    } catch (failure) {
      return council.fail(failure, load);
    }
    drawFoot();
    return council.go(link ? "join" : "begin", link || {});
  }

  /** Asks how the vote stands. */
  council.ask = async () => {
    council.vote = await Ortaq.ask("api/vote");
    if (!council.first) council.first = JSON.parse(council.vote.first).body;
  };

  /** Starts the worker, unless it runs. */
  council.begin = async () => {
    if (council.hand) return;
    const module = await Ortaq.bytesOf("ortaq_council_bg.wasm");
    const hand = new Ortaq.Hand("worker.js", () => {});
    await hand.ask("begin", { module });
    council.hand = hand;
    council.copy = new Ortaq.Copy(hand);
  };

  council.steps.loading = (keepFocus) => council.show([heading("title"), p("loading")], keepFocus);

  council.steps.begin = (keepFocus) =>
    council.show([
      heading("begin"),
      p("begin-lead"),
      actions(button("begin-file", () => council.go("file")), button("begin-paper", () => council.go("paper"), "secondary")),
      element("h2", {}, text("begin-none")),
      p("begin-none-lead"),
      element("h2", {}, text("begin-offline")),
      p("begin-offline-lead"),
      actions(button("begin-offline-open", () => council.go("offline"), "secondary")),
    ], keepFocus);

  function drawFoot() {
    if (!council.vote) return;
    const { assembly, platform } = council.vote;
    Ortaq.fill(document.getElementById("foot"), [
      element("p", {}, assembly[Ortaq.language]),
      element("p", {}, element("a", { href: `${platform}/${Ortaq.language}` }, text("platform"))),
    ]);
  }

  // Keys are only in this page's memory: closing it is asked for twice while they are being made.
  addEventListener("beforeunload", (event) => {
    if (council.isMaking) event.preventDefault();
  });
})(self.Ortaq);
