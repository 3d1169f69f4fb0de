// What the council's page knows, in this page's memory only, and how a step is shown. Keys are in the worker.

(function (Ortaq) {
  "use strict";

  const element = Ortaq.element;
  const text = (id, values) => Ortaq.text(`vote-council-${id}`, values);

  const council = {
    /** The functions that draw a step, by its name. */
    steps: {},
    step: "",
    /** `api/vote`, and the body of the log's first entry. */
    vote: null,
    first: null,
    /** Whose keys are open: `{ role, index, key, fingerprint }`, or nothing. */
    me: null,
    hand: null,
  };
  Ortaq.council = council;
  council.text = text;

  /** Goes to a step, with what it is to show. */
  council.go = (name, values) => {
    council.step = name;
    council.shown = values || {};
    council.steps[name](false);
  };

  /** Draws the step again, in another language or with news; what has the focus keeps it if it can. */
  council.draw = (keepFocus = true) => council.steps[council.step] && council.steps[council.step](keepFocus);

  /** Shows a step; its first heading is the page's. */
  council.show = (children, keepFocus) => Ortaq.show([whose(), children], keepFocus);

  function whose() {
    return council.me && element("p", { class: "caption" }, council.nameOf(council.me.role, council.me.index));
  }

  council.nameOf = (role, number) => text(`role-${role}`, { number });
  council.heading = (id, values) => element("h1", {}, text(id, values));
  council.p = (id, values) => element("p", {}, text(id, values));
  council.hint = (id, values) => element("p", { class: "hint" }, text(id, values));
  council.button = (id, onclick, kind = null) => element("button", { onclick, class: kind }, text(id));
  council.actions = (...buttons) => element("div", { class: "actions" }, buttons);
  council.notice = (kind, ...children) => element("div", { class: `notice ${kind}` }, children);

  /** Digits in groups, as people read them to each other. */
  council.digits = (digits, label) => {
    const groups = Array.isArray(digits) ? digits : digits.split(" ");
    return element("ol", { class: "digits code", "aria-label": label }, groups.map((group) => element("li", {}, group)));
  };

  /** A field with its label and hint. */
  council.field = (id, label, attributes, hint) => {
    const name = attributes.multiline ? "textarea" : "input";
    const own = Object.assign({ id, autocomplete: "off", "aria-describedby": hint ? `${id}-hint` : null }, attributes, { multiline: null });
    const input = element(name, own);
    const words = hint && element("p", { class: "hint", id: `${id}-hint` }, hint);
    return { input, field: element("div", { class: "field" }, element("label", { for: id }, label), words, input) };
  };

  /** A form with one button; while its work runs, it is not sent a second time. */
  council.form = (fields, id, work) => {
    const submit = element("button", { type: "submit" }, text(id));
    const onsubmit = async (event) => {
      event.preventDefault();
      if (submit.disabled) return;
      submit.disabled = true;
      try {
        await work();
      } finally {
        submit.disabled = false;
      }
    };
    return element("form", { onsubmit }, fields, council.actions(submit));
  };

  /** Says something to who listens instead of looking. */
  council.say = (words) => {
    const place = document.getElementById("said");
    if (place.textContent !== words) place.textContent = words;
  };

  /** The bytes of a file that was chosen, as text. */
  council.read = (file) =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => resolve("");
      reader.readAsText(file);
    });

  /** Where something of this vote is kept on the device. */
  council.place = (what) => `ortaq/${council.first.election}/${what}`;

  /** What files of this vote are called. */
  council.fileName = (what) => `ortaq-${council.first.origin.replace(/[^\p{L}\p{N}]+/gu, "-")}-${council.me.role}-${council.me.index}-${what}`;

  /** Whether keys of this vote belong to a trustee. */
  council.isTrustee = () => council.me.role === "council" && council.first.trustees.includes(council.me.index);

  /** The council member who is this trustee. */
  council.memberOf = (trustee) => council.first.trustees[trustee - 1];
})(self.Ortaq);
