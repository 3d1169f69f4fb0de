// Looking up a tracker: counted, replaced, revoked, opened as a test, or absent; shown only if the log proves it.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;
  const { text } = booth;
  const { element } = Ortaq;

  let typed = "";

  booth.steps.lookup = (keepFocus) => {
    const attributes = { id: "tracker", class: "code", rows: "2", autocomplete: "off", spellcheck: "false", "aria-describedby": "tracker-hint" };
    const field = element("textarea", Object.assign({ onkeydown: (event) => event.key === "Enter" && look(event) }, attributes), typed);
    booth.show(
      [
        element("h1", {}, text("lookup-title")),
        element("form", { novalidate: true, onsubmit: look }, [
          element("div", { class: "field" }, [
            element("label", { for: "tracker" }, text("lookup-label")),
            element("p", { class: "hint", id: "tracker-hint" }, text("lookup-hint")),
            field,
          ]),
          element("div", { class: "actions" }, element("button", { id: "lookup-go" }, text("lookup-go"))),
        ]),
        element("div", { id: "found", role: "status" }),
        kept(),
      ],
      { back: booth.definition && booth.isOpen() ? "choose" : "", keepFocus },
    );
  };

  function kept() {
    const receipts = booth.receipts();
    if (receipts.length === 0) return null;
    const items = receipts.map(({ tracker, time }) => {
      const take = () => booth.lookUp(tracker);
      return element("li", {}, [
        element("button", { class: "quiet code", onclick: take }, tracker),
        element("span", { class: "hint" }, ` ${text("history-hour", { moment: Ortaq.moment(time) })}`),
      ]);
    });
    const erase = () => {
      Ortaq.device.remove(booth.place("receipts"));
      booth.draw();
    };
    return [
      element("h2", {}, text("lookup-kept")),
      element("ul", { class: "kept" }, items),
      booth.button("lookup-erase", erase, "quiet"),
    ];
  }

  /** Shows what has become of a ballot. */
  booth.lookUp = (tracker) => {
    typed = tracker;
    document.getElementById("tracker").value = tracker;
    return look();
  };

  async function look(event) {
    if (event) event.preventDefault();
    typed = document.getElementById("tracker").value;
    let tracker;
    try {
      tracker = OrtaqVoter.readTracker(typed);
    } catch (failure) {
      return Ortaq.problems([{ words: text("lookup-unreadable"), target: "tracker" }]);
    }
    Ortaq.problems([]);
    const place = document.getElementById("found");
    Ortaq.fill(place, booth.p("lookup-looking"));
    try {
      Ortaq.fill(place, await found(tracker));
    } catch (failure) {
      if (failure instanceof booth.Fork) return booth.alarm(failure);
      const isAway = failure instanceof Ortaq.Unreachable;
      Ortaq.fill(place, booth.notice("warning", booth.p(isAway ? "unreachable" : "lookup-unproven")));
    }
    return undefined;
  }

  async function found(tracker) {
    const answer = await booth.askEntry(`api/trackers/${tracker.replace(/ /g, "")}`);
    if (answer.state === "absent") return booth.notice("bad", booth.p("lookup-absent"));
    const { position, head } = await booth.verifyEntry(answer);
    const receipt = answer.state === "challenged" ? null : JSON.parse(OrtaqVoter.readBallot(answer.line));
    if (receipt && receipt.tracker !== tracker) throw new Error("another ballot");
    const values = { position, replaced: answer.replaced_at || 0 };
    const kind = answer.state === "counted" ? "good" : "warning";
    const witnesses = head.witnesses > 0 ? booth.p("checked-witnesses", { witnesses: head.witnesses }) : booth.p("checked-no-witness");
    return booth.notice(kind, [
      booth.p(`lookup-${answer.state}`, values),
      receipt && booth.p("history-hour", { moment: Ortaq.moment(receipt.time) }),
      booth.p("checked-included", { position, size: head.size }),
      witnesses,
    ]);
  }
})(self.Ortaq);
