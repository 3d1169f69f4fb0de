// “Keep your key”: the screens on which a person makes the seed, writes down the passphrase, saves the file, keeps the
// paper and types some of it back; and those on which a key that was kept is opened again.
//
// They ask a worker (`Ortaq.Hand`) that knows the acts `make`, `file`, `whose`, `open` and `paper`. Seed and passphrase
// stand on these screens only, once, while they are made.

(function (Ortaq) {
  "use strict";

  const text = (id, values) => Ortaq.text(`vote-keys-${id}`, values);
  const element = (name, attributes, ...children) => Ortaq.element(name, attributes, ...children);
  const p = (id, values) => element("p", {}, text(id, values));
  const button = (id, onclick, kind = null) => element("button", { onclick, class: kind }, text(id));
  const actions = (...buttons) => element("div", { class: "actions" }, buttons);

  /** Digits in groups, as people write and read them; each with its number. */
  function digits(list, label) {
    return element("ol", { class: "digits code", "aria-label": label }, list.map((group) => element("li", {}, group)));
  }

  function field(id, label, attributes, hint) {
    const input = element("input", Object.assign({ id, autocomplete: "off", "aria-describedby": hint ? `${id}-hint` : null }, attributes));
    const words = hint && element("p", { class: "hint", id: `${id}-hint` }, hint);
    return { input, field: element("div", { class: "field" }, element("label", { for: id }, label), words, input) };
  }

  /** What a module or a server refused, in words: `vote-keys-fault-{code}`, or with the code itself. */
  Ortaq.faultWords = (failure, room) => {
    if (failure instanceof Ortaq.Unreachable) return Ortaq.text("vote-common-unreachable");
    const fault = failure.fault || (failure.refused && Object.assign({ code: failure.refused }, failure));
    const { code, ...values } = fault || { code: failure.message };
    const known = [`${room}-fault-${code}`, `vote-keys-fault-${code}`].find((id) => Ortaq.hasText(id));
    return known ? Ortaq.text(known, values) : text("fault-other", { code: String(code) });
  };

  // Two groups of those that were shown, other ones each time.
  function twoOf(count) {
    const [one, other] = Array.from(Ortaq.random(2), (byte) => byte % (count - 1));
    return [one, other >= one ? other + 1 : other].sort((a, b) => a - b);
  }

  /**
   * The screens of one person. `who` is `{ hand, election, role, index }`;
   * `show` shows a screen's elements.
   */
  Ortaq.Keys = class {
    constructor({ hand, election, role, index, show }) {
      Object.assign(this, { hand, election, role, index, screen: show });
    }

    get name() {
      return `ortaq-${this.role}-${this.index}.key`;
    }

    show(draw) {
      this.draw = (keepFocus) => this.screen(draw(), keepFocus);
      this.draw(false);
    }

    /** Makes a key; calls `done({ role, index, key, fingerprint }, file)` when everything is kept. */
    make(done) {
      const begin = async () => {
        const { election, role, index } = this;
        this.made = await this.hand.ask("make", { election, role, index });
        this.file = await this.hand.ask("file");
        this.passphrase(done);
      };
      const needs = element("ul", {}, ["paper", "stick", "place"].map((need) => element("li", {}, text(`need-${need}`))));
      this.show(() => [element("h1", {}, text("begin-title")), p("begin"), needs, actions(button("begin-go", begin))]);
    }

    passphrase(done) {
      const list = this.made.passphrase;
      const next = () => this.typeBack("passphrase", list, () => this.passphrase(done), () => this.save(done));
      this.show(() => [
        element("h1", {}, text("passphrase-title")),
        p("passphrase"),
        digits(list, text("passphrase-title")),
        actions(button("written", next)),
      ]);
    }

    // Asks for two groups of what was written down.
    typeBack(what, list, back, next) {
      const places = twoOf(list.length);
      const ids = places.map((place) => `group-${place + 1}`);
      const check = (event) => {
        event.preventDefault();
        const wrong = places.filter((place, nth) => document.getElementById(ids[nth]).value.replace(/\D/g, "") !== list[place]);
        const problems = wrong.map((place) => ({ words: text("group-wrong", { group: place + 1 }), target: `group-${place + 1}` }));
        if (problems.length) Ortaq.problems(problems);
        else next();
      };
      const one = (place) => field(`group-${place + 1}`, text("group", { group: place + 1 }), { inputmode: "numeric", class: "code", maxlength: "8" }).field;
      this.show(() => [
        element("button", { class: "quiet back", onclick: back }, Ortaq.text("vote-common-back")),
        element("h1", {}, text(`${what}-back-title`)),
        p(`${what}-back`),
        element("form", { onsubmit: check, novalidate: true }, places.map(one), actions(element("button", { type: "submit" }, text("compare")))),
      ]);
    }

    save(done) {
      const save = () => {
        Ortaq.save(this.name, "application/json", this.file);
        document.getElementById("saved").hidden = false;
      };
      this.show(() => [
        element("h1", {}, text("file-title")),
        p("file"),
        actions(button("file-save", save)),
        element("div", { id: "saved", hidden: true }, p("file-saved", { name: this.name }), actions(button("file-next", () => this.paper(done)))),
      ]);
    }

    paper(done) {
      const list = this.made.paper;
      const next = () => this.typeBack("paper", list, () => this.paper(done), () => this.end(done));
      this.show(() => [
        element("h1", {}, text("paper-title")),
        element("div", { class: "screen-only" }, p("paper")),
        element("p", { class: "print-only" }, text("paper-name", { role: text(`role-${this.role}`), index: this.index })),
        digits(list, text("paper-title")),
        Ortaq.qrPicture(list.join(""), text("paper-qr")),
        element("p", { class: "print-only" }, text("paper-warning")),
        actions(button("paper-print", () => print(), "secondary"), button("paper-next", next)),
      ]);
    }

    end(done) {
      const { role, index, key, fingerprint } = this.made;
      this.made = null;
      done({ role, index, key, fingerprint }, this.file);
    }

    /** Opens a key that was kept; `kept` is the text of a file that this device has, or null. */
    open(kept, done) {
      const opened = async (event) => {
        event.preventDefault();
        const typed = document.getElementById("typed").value;
        const chosen = kept ? null : document.getElementById("key-file").files[0];
        if (!kept && !chosen) return Ortaq.problems([{ words: text("open-none"), target: "key-file" }]);
        return this.tried("typed", async () => {
          const file = kept || (await Ortaq.textOf(chosen));
          const whose = await this.hand.ask("whose", { text: file });
          if (whose.election !== this.election || whose.role !== this.role) throw new Ortaq.Fault({ code: "file-other" });
          done(await this.hand.ask("open", { text: file, typed }), file);
        });
      };
      this.show(() => [
        element("h1", {}, text("open-title")),
        p(kept ? "open-kept" : "open"),
        element("form", { onsubmit: opened, novalidate: true },
          kept ? null : field("key-file", text("open-file"), { type: "file" }).field,
          field("typed", text("open-typed"), { inputmode: "numeric", class: "code" }, text("open-typed-hint")).field,
          actions(element("button", { type: "submit" }, text("open-go")))),
        element("p", {}, kept ? button("open-other", () => this.open(null, done), "quiet") : null),
        element("p", {}, button("open-paper", () => this.fromPaper(done), "quiet")),
      ]);
    }

    fromPaper(done) {
      const go = (event) => {
        event.preventDefault();
        const typed = document.getElementById("digits").value;
        const { election, role, index } = this;
        return this.tried("digits", async () => done(await this.hand.ask("paper", { election, role, index, typed }), null));
      };
      const area = element("textarea", { id: "digits", rows: "6", inputmode: "numeric", autocomplete: "off", class: "code" });
      this.show(() => [
        element("button", { class: "quiet back", onclick: () => this.open(null, done) }, Ortaq.text("vote-common-back")),
        element("h1", {}, text("from-paper-title")),
        element("form", { onsubmit: go, novalidate: true },
          element("div", { class: "field" }, element("label", { for: "digits" }, text("from-paper")), area),
          actions(element("button", { type: "submit" }, text("open-go")))),
      ]);
    }

    async tried(target, act) {
      try {
        await act();
      } catch (failure) {
        if (!failure.fault) throw failure;
        Ortaq.problems([{ words: Ortaq.faultWords(failure, "vote-keys"), target }]);
      }
    }
  };

  /** The text of a file that somebody chose. What is larger than a few megabytes is none. */
  Ortaq.textOf = (file) =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => resolve("");
      reader.readAsText(file.slice(0, 1 << 26));
    });
})(self.Ortaq);
