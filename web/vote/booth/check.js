// Step 2: the choice in words, and that nothing is counted yet.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;
  const { text } = booth;
  const { element } = Ortaq;

  booth.steps.check = (keepFocus) => {
    const measured = booth.measured();
    if (measured.refused !== "") return booth.go("choose", { replace: true });
    return booth.show(
      [
        element("h1", {}, text("check-title")),
        booth.choiceInWords(),
        measured.chosen > 0 && element("p", {}, booth.inWords(measured)),
        booth.notice("warning", booth.p("check-not-yet")),
        element("div", { class: "actions" }, [
          booth.button("check-yes", () => booth.go("code")),
          booth.button("check-change", () => booth.go("choose"), "secondary"),
        ]),
      ],
      { back: "choose", keepFocus },
    );
  };

  /** The choice as a list in words; in a ranking by rank, otherwise by number. */
  booth.choiceInWords = () => {
    const { kind } = booth.definition.style;
    const chosen = booth.definition.options.map((option, place) => ({ option, place, value: booth.choice[place] }));
    const listed = chosen.filter(({ value }) => value > 0);
    if (listed.length === 0) return booth.notice("", booth.p("check-blank"));
    if (kind === "ranking") listed.sort((one, other) => one.value - other.value);
    const items = listed.map(({ option, place, value }) => {
      const values = { number: place + 1, title: booth.words(option).title, cost: option.cost, value };
      return element("li", {}, text(`check-${kind}`, values));
    });
    return element("ul", { class: "chosen-list" }, items);
  };
})(self.Ortaq);
