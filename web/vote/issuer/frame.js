// What the issuers' page knows, in this page's memory only, and how a step is shown. Key, codes and people are in the
// worker; what is kept on the device, and under which names, is here.

(function (Ortaq) {
  "use strict";

  const element = Ortaq.element;
  const text = (id, values) => Ortaq.text(`vote-issuer-${id}`, values);

  const issuer = {
    /** The functions that draw a step, by its name. */
    steps: {},
    step: "",
    /** `api/vote`, and the body of the log's first entry. */
    vote: null,
    first: null,
    /** Whose key is open: `{ role, index, key, fingerprint }`, or nothing. */
    me: null,
    /** Which issuer this is, 1 or 2. */
    index: 0,
    invitation: "",
    /** The table that is open: `{ people, fingerprint }`, or nothing. */
    table: null,
    hasCodes: false,
    hand: null,
  };
  Ortaq.issuer = issuer;
  issuer.text = text;

  // ---- What stays on this device

  const place = (what) => `ortaq${location.pathname.replace(/[^/]*$/, "")}${issuer.first ? issuer.first.election : ""}/${issuer.index}/${what}`;

  /** Kept under names of this vote and this issuer: `key-file`, `code-file` (both sealed), `lines`, `chunk-N`, `printed`. */
  issuer.kept = (what) => Ortaq.device.get(place(what));
  issuer.keep = (what, value) => Ortaq.device.set(place(what), value);
  issuer.forget = (what) => Ortaq.device.remove(place(what));
  issuer.forgetAll = () => Ortaq.device.clear(place(""));

  // ---- Steps

  /** Goes to a step, with what it is to show. */
  issuer.go = (name, values) => {
    issuer.step = name;
    issuer.shown = values || {};
    return issuer.steps[name](false);
  };

  /** Draws the step again, in another language or with news. */
  issuer.draw = (keepFocus = true) => issuer.steps[issuer.step] && issuer.steps[issuer.step](keepFocus);

  /** Shows a step; `back` names the step that its way back leads to. */
  issuer.show = (children, { keepFocus = false, back = "" } = {}) => {
    const way = back && element("button", { class: "quiet back", onclick: () => issuer.go(back) }, Ortaq.text("vote-common-back"));
    const whose = issuer.index ? element("p", { class: "caption" }, text("whose", { index: issuer.index })) : null;
    Ortaq.show([way, whose, children], keepFocus);
  };

  issuer.heading = (id, values) => element("h1", {}, text(id, values));
  issuer.p = (id, values) => element("p", {}, text(id, values));
  issuer.hint = (id, values) => element("p", { class: "hint" }, text(id, values));
  issuer.button = (id, onclick, kind = null) => element("button", { onclick, class: kind }, text(id));
  issuer.actions = (...buttons) => element("div", { class: "actions" }, buttons);
  issuer.notice = (kind, ...children) => element("div", { class: `notice ${kind}` }, children);
  issuer.say = (words) => (document.getElementById("said").textContent = words);

  /** Digits in groups, as people read them to each other. */
  issuer.digits = (digits, label) =>
    element("ol", { class: "digits code", "aria-label": label }, digits.split(" ").map((group) => element("li", {}, group)));

  /** A field with its label and hint. */
  issuer.field = (id, attributes = {}, hintId = "") => {
    const { multiline, ...own } = attributes;
    const described = { id, autocomplete: "off", "aria-describedby": hintId ? `${id}-hint` : null };
    const input = element(multiline ? "textarea" : "input", Object.assign(described, own));
    const hint = hintId && element("p", { class: "hint", id: `${id}-hint` }, text(hintId));
    return element("div", { class: "field" }, element("label", { for: id }, text(`field-${id}`)), hint, input);
  };

  /** One of several, under a legend. */
  issuer.choice = (name, values) => {
    const one = (value, nth) => element("div", { class: "choice" },
      element("input", { type: "radio", name, id: `${name}-${value}`, value, checked: nth === 0 }),
      element("label", { for: `${name}-${value}` }, text(`${name}-${value}`)));
    return element("fieldset", { class: "field" }, element("legend", {}, text(`field-${name}`)), values.map(one));
  };
  issuer.chosen = (name) => document.querySelector(`input[name=${name}]:checked`).value;
  issuer.value = (id) => document.getElementById(id).value;

  /** A form with its button. */
  issuer.form = (goId, onsubmit, ...children) => {
    const send = (event) => {
      event.preventDefault();
      return onsubmit();
    };
    return element("form", { onsubmit: send, novalidate: true }, children, issuer.actions(element("button", { type: "submit" }, text(goId))));
  };

  /** Does something that may be refused, and says so above the step, beside the field `target`. */
  issuer.tried = async (act, target) => {
    try {
      Ortaq.problems([]);
      return await act();
    } catch (failure) {
      if (!failure.fault && !failure.refused && !(failure instanceof Ortaq.Unreachable)) throw failure;
      Ortaq.problems([{ words: Ortaq.faultWords(failure, "vote-issuer"), target }]);
      return undefined;
    }
  };
})(self.Ortaq);
