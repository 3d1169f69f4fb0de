// Step 1: choosing. A card for each project, with the control of the ballot style; a bar says in words how much is chosen
// and what is left. Nothing is switched off: whoever chooses too much is told what to take back.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;
  const { text } = booth;
  const { element } = Ortaq;

  booth.steps.choose = (keepFocus) => {
    const style = booth.definition.style;
    const cards = booth.order.map((place) => card(place, style));
    booth.show(
      [
        element("h1", {}, text("choose-title")),
        element("p", {}, explained(style)),
        handedOver(),
        element("p", { class: "hint" }, text("choose-order")),
        element("ul", { class: "cards" }, cards),
        keeping(),
        element("p", { class: "hint" }, text("choose-blank")),
        element("div", { class: "chosen" }, element("p", { id: "measure", role: "status" }), next()),
      ],
      { keepFocus },
    );
    measure();
    showPictures();
  };

  const next = () => booth.button("choose-next", advance);

  function handedOver() {
    const read = booth.codes.filter((code) => code !== "").length;
    return read > 0 && booth.notice("good", booth.p(read < booth.poll.issuers ? "letter-one-of-two" : "letter-all"));
  }

  /** What may be chosen, before a limit bites. */
  function explained(style) {
    const { least, most } = booth.measured();
    if (style.kind === "knapsack") return text("explain-knapsack", { most });
    if (style.kind === "points") return text("explain-points", { least, most, each: style.each });
    if (style.kind === "ranking") return text("explain-ranking", { most });
    return text("explain-approval", { least, most });
  }

  /** How far the choice goes, by the protocol's own rules. */
  booth.measured = () => JSON.parse(booth.poll.measure(Uint32Array.from(booth.choice)));

  function card(place, style) {
    const option = booth.definition.options[place];
    const words = booth.words(option);
    const name = `option-${place}`;
    const marks = { approval: checkbox, knapsack: checkbox, points: stepper, ranking: ranks };
    return element("li", { class: "card", id: `card-${place}` }, [
      element("div", { class: "picture", "data-option": option.id }),
      element("div", { class: "words" }, [
        element("h2", { id: `${name}-title` }, element("span", { class: "number" }, String(place + 1)), ` ${words.title}`),
        element("p", { class: "facts" }, [option.village, option.village && " · ", booth.money(option.cost)]),
        element("p", {}, words.summary),
        element("p", { class: "fits", id: `${name}-fits` }),
        marks[style.kind](place, name, style),
      ]),
    ]);
  }

  function checkbox(place, name) {
    const change = (event) => choose(place, event.target.checked ? 1 : 0);
    const attributes = { type: "checkbox", id: name, "aria-describedby": `${name}-title ${name}-fits`, onchange: change };
    const input = element("input", attributes);
    input.checked = booth.choice[place] > 0;
    return element("div", { class: "choice" }, input, element("label", { for: name }, text("choose-this")));
  }

  function stepper(place, name, { each }) {
    const given = element("output", { id: name, for: `${name}-less ${name}-more` });
    const say = () => {
      given.textContent = text("points", { points: booth.choice[place] });
    };
    const change = (by) => () => {
      const points = booth.choice[place] + by;
      if (points < 0 || points > each) return;
      choose(place, points);
      say();
    };
    const button = (which, by, sign) =>
      element("button", { id: `${name}-${which}`, class: "secondary", "aria-label": text(`points-${which}`), "aria-describedby": `${name}-title`, onclick: change(by) }, sign);
    say();
    return element("div", { class: "stepper" }, button("less", -1, "−"), given, button("more", 1, "+"));
  }

  function ranks(place, name, { scores }) {
    const options = [element("option", { value: "0" }, text("rank-none"))];
    scores.forEach((_, rank) => options.push(element("option", { value: String(rank + 1) }, text("rank", { rank: rank + 1 }))));
    const change = (event) => rank(place, Number(event.target.value));
    const select = element("select", { id: name, "aria-describedby": `${name}-title`, onchange: change }, options);
    select.value = String(booth.choice[place]);
    return element("div", { class: "field" }, element("label", { for: name }, text("rank-label")), select);
  }

  // A place is given once: whoever had it before is without one, and the bar says so.
  function rank(place, wanted) {
    const before = wanted > 0 ? booth.choice.indexOf(wanted) : -1;
    if (before >= 0) {
      booth.choice[before] = 0;
      document.getElementById(`option-${before}`).value = "0";
      document.getElementById(`card-${before}`).classList.remove("is-chosen");
    }
    choose(place, wanted);
    if (before >= 0 && before !== place) {
      document.getElementById("measure").append(` ${text("rank-moved", { number: before + 1, rank: wanted })}`);
    }
  }

  function choose(place, value) {
    booth.choice[place] = value;
    measure();
    booth.keepDraft();
  }

  function measure() {
    const measured = booth.measured();
    const kind = booth.definition.style.kind;
    document.getElementById("measure").textContent = booth.inWords(measured);
    document.querySelector(".chosen").classList.toggle("is-too-much", measured.refused !== "");
    booth.choice.forEach((value, place) => {
      document.getElementById(`card-${place}`).classList.toggle("is-chosen", value > 0);
      if (kind !== "knapsack") return;
      const { cost } = booth.definition.options[place];
      const beyond = value === 0 && cost > measured.left;
      document.getElementById(`option-${place}-fits`).textContent = beyond ? text("fits-not", { left: measured.left }) : "";
    });
  }

  /** What is chosen and left, or what is too much, in words. */
  booth.inWords = ({ chosen, least, most, left, refused }) => {
    const { kind } = booth.definition.style;
    if (refused === "") return text(left === 0 ? `${kind}-full` : `${kind}-chosen`, { chosen, left, most });
    if (chosen > most) return text(`${kind}-above`, { chosen, most, over: chosen - most });
    return text(`${kind}-below`, { chosen, least, under: least - chosen });
  };

  function advance() {
    const measured = booth.measured();
    if (measured.refused === "") return booth.go("check");
    const first = booth.order.find((place) => booth.choice[place] > 0) || 0;
    const target = booth.definition.style.kind === "points" ? `option-${first}-less` : `option-${first}`;
    return Ortaq.problems([{ words: booth.inWords(measured), target }]);
  }

  function keeping() {
    if (booth.kiosk) return null;
    const change = (event) => {
      booth.keepsOnDevice = event.target.checked;
      booth.keepDraft();
    };
    const attributes = { type: "checkbox", id: "keep", "aria-describedby": "keep-hint", onchange: change };
    const input = element("input", attributes);
    input.checked = booth.keepsOnDevice;
    const label = element("label", { for: "keep" }, text("keep"));
    return element("details", { open: booth.keepsOnDevice }, element("summary", {}, text("keep-summary")), [
      element("p", { class: "hint", id: "keep-hint" }, text("keep-hint")),
      element("div", { class: "choice" }, input, label),
    ]);
  }

  // Pictures come last and one by one as they get near, and not at all where data is dear: the page is usable without.
  function showPictures() {
    const { connection } = navigator;
    const isDear = connection && (connection.saveData || /2g/.test(connection.effectiveType || ""));
    const places = Array.from(document.querySelectorAll(".picture"));
    const show = (place) => {
      const picture = element("img", { src: `../api/pictures/${encodeURIComponent(place.dataset.option)}`, alt: "" });
      picture.onerror = () => place.remove();
      Ortaq.fill(place, picture);
    };
    if (isDear || !self.IntersectionObserver) return places.forEach((place) => place.remove());
    const seen = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (!entry.isIntersecting) continue;
          seen.unobserve(entry.target);
          show(entry.target);
        }
      },
      { rootMargin: "200px" },
    );
    return places.forEach((place) => seen.observe(place));
  }
})(self.Ortaq);
