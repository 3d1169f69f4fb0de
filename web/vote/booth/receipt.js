// Step 5: the receipt. It proves that the ballot is in the log, and shows no choice.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;
  const { text } = booth;
  const { element } = Ortaq;

  const place = () => booth.place("receipts");

  let shown = null;

  /** The receipts that this device has kept: `{ tracker, position, time }`, the newest first. */
  booth.receipts = () => (booth.kiosk ? [] : Ortaq.device.get(place()) || []);

  /** The log has the ballot, as `verified` shows; in practice there is nothing to show. Choice and key are forgotten. */
  booth.received = (verified, { tracker }) => {
    shown = Object.assign({ tracker }, verified);
    booth.choice = booth.choice.map(() => 0);
    booth.ballot = null;
    booth.forget();
    booth.forgetTyped();
    if (verified && !booth.kiosk) {
      const { position, receipt } = verified;
      const others = booth.receipts().filter((known) => known.tracker !== tracker);
      Ortaq.device.set(place(), [{ tracker, position, time: receipt.time }].concat(others));
    }
    booth.go("receipt", { replace: true });
  };

  booth.steps.receipt = (keepFocus) => {
    const { tracker, receipt } = shown;
    booth.show(
      [
        element("h1", {}, text(receipt ? "receipt-title" : "receipt-practice-title")),
        receipt ? booth.notice("good", booth.p("receipt-counted")) : booth.notice("warning", booth.p("receipt-practice")),
        element("h2", {}, text("receipt-tracker")),
        booth.tracker(tracker),
        receipt && Ortaq.qrPicture(lookUpAddress(tracker), text("receipt-qr")),
        receipt && booth.p("receipt-keep"),
        element("div", { class: "actions" }, [
          receipt && booth.button("receipt-save", save),
          receipt && self.print && booth.button("receipt-print", () => print(), "secondary"),
          booth.button(booth.kiosk ? "receipt-done-kiosk" : "receipt-done", () => booth.finish(), "secondary"),
        ]),
        receipt && checks(),
        element("h2", {}, text("receipt-again-title")),
        booth.p("receipt-again", { until: Ortaq.moment(booth.definition.closes) }),
        booth.p("receipt-secret"),
      ],
      { keepFocus },
    );
  };

  const lookUpAddress = (tracker) => `${location.origin}${location.pathname}#t=${tracker.replace(/ /g, "")}`;

  /** What this device has checked, in words. */
  function checks() {
    const { position, head, isFirst } = shown;
    const lines = [
      text("checked-signed"),
      text("checked-included", { position, size: head.size }),
      text(isFirst ? "checked-first" : "checked-continues"),
      head.witnesses > 0 ? text("checked-witnesses", { witnesses: head.witnesses }) : text("checked-no-witness"),
    ];
    return [
      element("h2", {}, text("checked-title")),
      element("ul", { class: "checks" }, lines.map((line) => element("li", {}, line))),
    ];
  }

  // With line and signed head, from which a recount shows what has become of it; nothing of the choice is in them.
  function save() {
    const { tracker, line, proof, checkpoint } = shown;
    const content = JSON.stringify({ receipt: "ortaq/1", address: lookUpAddress(tracker), tracker, line, proof, checkpoint });
    Ortaq.save(`ortaq-${tracker.split(" ")[0]}.json`, "application/json", content);
  }

  /** Ends this voter's visit: the page begins anew, with nothing in its memory. */
  booth.finish = () => {
    booth.eraseDraft();
    booth.forget();
    if (booth.kiosk) Ortaq.tab.clear("ortaq");
    location.replace(location.pathname + location.search);
  };
})(self.Ortaq);
