// The signed ballot on its way: kept until the log has it, sent again as often as it takes, always the same bytes. Kept are
// ballot and signature, which say nothing of the choice; never choice, seed or code.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;
  const { text } = booth;
  const { element } = Ortaq;

  const place = () => booth.place("pending");
  const LONGEST_PAUSE = 30;

  let pending = null;
  let wake = () => {};

  /** A ballot was signed to be cast: from here there is no way back to the choice. */
  booth.signed = (ballot) => {
    pending = ballot;
    if (!booth.kiosk && !booth.practice) keep(kept().filter(({ tracker }) => tracker !== ballot.tracker).concat(ballot));
    Ortaq.tab.remove(booth.place("draft"));
    Ortaq.device.remove(booth.place("draft"));
    if (booth.practice) return booth.received(null, ballot);
    return booth.go("sending", { replace: true });
  };

  const kept = () => (booth.kiosk ? [] : Ortaq.device.get(place()) || []);
  const keep = (ballots) => (ballots.length > 0 ? Ortaq.device.set(place(), ballots) : Ortaq.device.remove(place()));

  /** Whether a ballot of an earlier visit waits to be sent; it is then the one that `sending` sends. */
  booth.takeUpPending = () => {
    [pending = null] = kept();
    return pending !== null;
  };

  /** Whether a ballot is signed and not acknowledged. */
  booth.isUnsent = () => pending !== null;

  function done() {
    keep(kept().filter(({ tracker }) => tracker !== pending.tracker));
    pending = null;
  }

  booth.steps.sending = (keepFocus) => {
    booth.show(
      [
        element("h1", {}, text("sending-title")),
        booth.notice("warning", element("p", {}, element("strong", {}, text("sending-not-yet"))), booth.p(booth.kiosk ? "sending-kiosk" : "sending-safe")),
        booth.tracker(pending.tracker),
        element("p", { id: "sending", role: "status" }, text("sending-now")),
        element("div", { class: "actions" }, booth.button("sending-again", () => wake(), "secondary")),
      ],
      { keepFocus },
    );
    if (!keepFocus) send();
  };

  async function send() {
    const ballot = pending;
    for (let pause = 2; pending === ballot; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        say("sending-now");
        const body = { ballot: ballot.ballot, signature: ballot.signature };
        const answer = await booth.askEntry("api/cast", { body, tries: 1 });
        await acknowledged(answer, ballot);
        return;
      } catch (failure) {
        if (failure instanceof booth.Fork) return booth.alarm(failure, evidence);
        if (failure instanceof Ortaq.Refusal && failure.refused !== "busy") return refuse(failure);
        if (!(failure instanceof Ortaq.Refusal || failure instanceof Ortaq.Unreachable)) return unproven(failure);
        await waitFor(failure.refused === "busy" ? failure.seconds : pause, failure.refused === "busy" ? "sending-busy" : "sending-offline");
      }
    }
  }

  function say(id, values) {
    const status = document.getElementById("sending");
    if (status) status.textContent = text(id, values);
  }

  // The voter's own hand and a connection that comes back are quicker than any clock.
  function waitFor(seconds, id) {
    say(id, { seconds });
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      addEventListener("online", wake, { once: true });
    });
  }

  /** The server's word is not enough: the ballot must be in the log that it signed. */
  async function acknowledged(answer, ballot) {
    const verified = await booth.verifyEntry(answer);
    const receipt = JSON.parse(OrtaqVoter.readBallot(answer.line));
    if (receipt.hash !== ballot.hash) throw new Error('{"code":"other-ballot"}');
    done();
    booth.received(Object.assign({ receipt }, answer, verified), ballot);
  }

  const REMADE = ["not-latest", "not-seen"];

  function refuse(refusal) {
    const code = REMADE.includes(refusal.refused) && booth.makeAnew(refusal.refused) ? "" : refusal.refused;
    if (code === "") return done();
    const known = Ortaq.hasText(`vote-booth-refused-${code}`) ? code : "other";
    return failed(text(`refused-${known}`, { code }));
  }

  function unproven(failure) {
    return failed(text("refused-unproven", { code: booth.fault(failure).code || "?" }));
  }

  function failed(words) {
    booth.steps.refused = (keepFocus) =>
      booth.show(
        [
          element("h1", {}, text("refused-title")),
          booth.notice("bad", element("p", {}, words)),
          booth.tracker(pending.tracker),
          evidence(),
          element("div", { class: "actions" }, booth.button("refused-remove", remove, "secondary")),
        ],
        { keepFocus },
      );
    return booth.go("refused", { replace: true });
  }

  /** What proves that this ballot was handed in: as a witness takes it (§14 of the protocol). */
  function evidence() {
    const { origin } = booth.definition;
    const { ballot, signature, tracker } = pending;
    const save = () => {
      Ortaq.save(`ortaq-ballot-${tracker.split(" ")[0]}.json`, "application/json", JSON.stringify({ origin, ballot, signature }));
    };
    const witnesses = booth.answer.witnesses || [];
    const line = (witness) => element("li", {}, text("evidence-witness", witness));
    return [
      booth.p("evidence"),
      element("div", { class: "actions" }, booth.button("evidence-save", save)),
      booth.p("evidence-where"),
      witnesses.length > 0 && element("ul", {}, witnesses.map(line)),
    ];
  }

  function remove() {
    done();
    booth.finish();
  }
})(self.Ortaq);
