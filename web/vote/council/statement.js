// An observer states something, or objects: the text stays beside the log, and the log has its salted hash.

(function (Ortaq) {
  "use strict";

  const council = Ortaq.council;
  const { text, p, button, actions, heading, notice } = council;
  const { element } = Ortaq;

  council.steps.state = (keepFocus) => {
    const typed = council.draft || { kind: "statement", words: "" };
    council.draft = typed;
    const choice = (kind) => {
      const input = element("input", { type: "radio", name: "kind", id: kind, value: kind, checked: typed.kind === kind, onchange: () => (typed.kind = kind) });
      return element("div", { class: "choice" }, input, element("label", { for: kind }, text(`state-${kind}`)));
    };
    const kinds = element("fieldset", { class: "field" }, element("legend", {}, text("state-kind")), choice("statement"), choice("objection"));
    const words = council.field("words", text("state-words"), { multiline: true, rows: "8", maxlength: "4000", oninput: () => (typed.words = words.input.value) }, text("state-words-hint"));
    words.input.value = typed.words;
    const work = async () => {
      if (typed.words.trim() === "") return Ortaq.problems([{ words: text("state-words-none"), target: "words" }]);
      try {
        await council.follow();
        const signed = await council.hand.ask("state", { type: typed.kind, about: "", text: typed.words.trim() });
        council.copy.published(await Ortaq.ask("api/statements", { body: signed }));
      } catch (failure) {
        return council.problem(failure);
      }
      council.draft = null;
      return council.go("stated");
    };
    council.show([
      heading("state"),
      p("state-lead"),
      council.form([kinds, words.field], "state-send", work),
      actions(button("back", council.sit, "quiet")),
    ], keepFocus);
  };

  council.steps.stated = (keepFocus) =>
    council.show([heading("stated"), notice("good", p("stated-lead")), actions(button("next", council.sit))], keepFocus);
})(self.Ortaq);
