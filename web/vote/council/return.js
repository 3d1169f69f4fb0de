// Somebody comes back: with the file of keys and its passphrase, or with the paper; and with what the device remembers.

(function (Ortaq) {
  "use strict";

  const council = Ortaq.council;
  const { text, p, hint, button, actions, heading, notice } = council;
  const { element } = Ortaq;

  const back = () => actions(button("back", () => council.go(council.isOffline ? "offline" : "begin"), "quiet"));

  council.steps.file = (keepFocus) => {
    const files = council.field("file", text("file-label"), { type: "file", multiple: true, accept: ".json" }, text("file-hint"));
    const typed = council.field("typed", text("passphrase"), { inputmode: "numeric", class: "code", spellcheck: "false" }, text("passphrase-hint"));
    const work = async () => {
      const found = await sorted(files.input.files);
      if (!found.keys) return Ortaq.problems([{ words: text("file-none"), target: "file" }]);
      try {
        if (found.keys.whose.election !== council.first.election) throw new Ortaq.Fault({ code: "other-election" });
        council.me = await council.hand.ask("open", { text: found.keys.text, typed: typed.input.value });
      } catch (failure) {
        return council.problem(failure, failure.fault && /^(digits|file-passphrase)/.test(failure.fault.code) ? "typed" : "file");
      }
      return opened(found.memory);
    };
    council.show([heading("file"), p("file-lead"), council.form([files.field, typed.field], "open", work), back()], keepFocus);
  };

  // Which of the files has the keys, and which is the device's memory.
  async function sorted(files) {
    const found = { keys: null, memory: "" };
    for (const file of files) {
      const content = await council.read(file);
      try {
        found.keys = { text: content, whose: await council.hand.ask("whose", { text: content }) };
      } catch (failure) {
        if (content.includes("ortaq/1 memory")) found.memory = content;
      }
    }
    return found;
  }

  council.steps.paper = (keepFocus) => {
    const role = element("select", { id: "role" }, ["council", "observer"].map((name) => element("option", { value: name }, text(`kind-${name}`))));
    const index = council.field("index", text("paper-number"), { inputmode: "numeric", class: "short" }, text("paper-number-hint"));
    const typed = council.field("typed", text("paper-digits"), { multiline: true, rows: "5", inputmode: "numeric", class: "code", spellcheck: "false" }, text("paper-digits-hint"));
    const work = async () => {
      const number = Number(index.input.value);
      if (!Number.isInteger(number) || number < 1) return Ortaq.problems([{ words: text("paper-number-none"), target: "index" }]);
      try {
        const { election } = council.first;
        council.me = await council.hand.ask("paper", { election, role: role.value, index: number, typed: typed.input.value });
      } catch (failure) {
        return council.problem(failure, "typed");
      }
      return opened("");
    };
    const roles = element("div", { class: "field" }, element("label", { for: "role" }, text("paper-role")), role);
    council.show([heading("paper"), p("paper-lead"), council.form([roles, index.field, typed.field], "open", work), back()], keepFocus);
  };

  // Keys are open: do they belong to this vote, and what does the device know of them?
  async function opened(brought) {
    try {
      if (!council.isOffline) await council.follow();
      const known = await council.hand.ask("enrolled");
      if (known !== council.me.fingerprint) {
        if (!known && !council.isOffline && (await Ortaq.isUnsigned(council.me.key))) return council.go("unsigned");
        council.me = null;
        return council.problem(new Ortaq.Fault({ code: known ? "key-other" : "not-enrolled" }));
      }
      const remembered = brought || Ortaq.device.get(memoryName());
      council.since = "paper";
      await council.remember(remembered || "");
      return remembered || !council.isTrustee() ? council.sit() : council.go("forgotten");
    } catch (failure) {
      return council.fail(failure);
    }
  }

  const memoryName = () => council.place(`memory/${council.me.role}/${council.me.index}`);

  /** Begins with what was remembered; only trustees say what must not be said twice. */
  council.remember = async (remembered) => {
    if (!council.isTrustee()) return;
    council.keep(await council.hand.ask("remember", { text: remembered, since: council.since }));
  };

  /** Writes down what the device remembers; whether the browser keeps it. */
  council.keep = (memory) => {
    council.memory = memory;
    council.isKept = Ortaq.device.set(memoryName(), memory);
  };

  council.saveMemory = () => Ortaq.save(`${council.fileName("memory")}.json`, "application/json", council.memory);

  council.steps.forgotten = (keepFocus) =>
    council.show([
      heading("forgotten"),
      p("forgotten-lead"),
      notice("warning", p("forgotten-what")),
      hint("forgotten-file"),
      actions(button("next", () => council.sit())),
    ], keepFocus);
})(self.Ortaq);
