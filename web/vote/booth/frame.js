// The booth's frame: which step is shown, what stands around every step, and what is known so far. All of it lives in
// this page's memory only; what is kept elsewhere, and why, is in `draft.js` and `pending.js`.

(function (Ortaq) {
  "use strict";

  const query = new URLSearchParams(location.search);
  const text = (id, values) => Ortaq.text(`vote-booth-${id}`, values);
  const element = Ortaq.element;

  const booth = {
    kiosk: query.has("kiosk"),
    practice: query.has("practice"),
    /** The functions that draw a step, by its name. */
    steps: {},
    /** The step that is shown. */
    step: "",
    /** What is chosen: a number for each option, in the definition's order. */
    choice: [],
    /** Which option stands where on the screen. */
    order: [],
    /** The codes of the issuers, as they were scanned or typed; empty where there is none yet. */
    codes: ["", ""],
  };
  Ortaq.booth = booth;

  /** A text of the booth. */
  booth.text = text;

  /** Where things of this very vote are kept on the device. */
  booth.place = (what) => `ortaq${location.pathname.replace(/[^/]*$/, "")}${what}${booth.practice ? "/practice" : ""}`;

  /** Shows a step. `back` is the step that the page's and the phone's way back lead to. */
  booth.go = async (name, { replace = false } = {}) => {
    booth.step = name;
    // A kiosk leaves no history: its way back must show nothing of the voter before.
    if (!booth.kiosk) history[replace ? "replaceState" : "pushState"]({ step: name }, "");
    await booth.steps[name]();
  };

  /** Draws the step again, in another language or with news. */
  booth.draw = () => booth.steps[booth.step] && booth.steps[booth.step](true);

  addEventListener("popstate", (event) => {
    const wanted = event.state && event.state.step;
    if (!booth.steps[wanted] || !booth.mayReturnTo(wanted)) {
      if (booth.step) history.pushState({ step: booth.step }, "");
      return;
    }
    booth.step = wanted;
    booth.steps[wanted]();
  });

  /** Whether the phone's way back may lead there: never behind a ballot that was signed. */
  booth.mayReturnTo = (step) => {
    const order = ["choose", "check", "code", "cast"];
    const [now, then] = [order.indexOf(booth.step), order.indexOf(step)];
    return booth.step === "lookup" || step === "lookup" || (then >= 0 && now > then);
  };

  /**
   * Shows what a step consists of. `back` names the step before it; `keepFocus` is true when the same step is drawn
   * again.
   */
  booth.show = (children, { back = "", keepFocus = false } = {}) => {
    const practice = booth.practice && element("p", { class: "practice" }, text("practice"));
    const wayBack = back && element("button", { class: "quiet back", onclick: () => booth.go(back) }, text("back"));
    Ortaq.show([practice, wayBack, children], keepFocus);
  };

  /** A button. */
  booth.button = (id, onclick, kind = null) => element("button", { class: kind, onclick }, text(id));

  /** Paragraphs in a frame: `kind` is `good`, `warning`, `bad` or nothing. */
  booth.notice = (kind, ...children) => element("div", { class: `notice ${kind}` }, children);

  /** A paragraph. */
  booth.p = (id, values) => element("p", {}, text(id, values));

  /** A page that says why there is nothing to do here, with more below. */
  booth.stop = (id, ...more) => {
    booth.steps.stop = (keepFocus) =>
      booth.show([element("h1", {}, text(`${id}-title`)), booth.p(id), more.map((make) => make())], { keepFocus });
    return booth.go("stop", { replace: true });
  };
})(self.Ortaq);
