// An act that waits for signatures: it is read first, in words, and signed then.

(function (Ortaq) {
  "use strict";

  const council = Ortaq.council;
  const { text, p, hint, button, actions, heading, notice, digits } = council;
  const { element } = Ortaq;

  council.steps.act = (keepFocus) => {
    const { act, read } = council.shown;
    if (!read) {
      prepare(act);
      return council.show([heading(`act-${act.type}`), p("loading")], keepFocus);
    }
    if (!read.isText) {
      return council.show([
        heading(`act-${act.type}`),
        notice("bad", p("act-text-other")),
        actions(button("back", council.sit, "secondary")),
      ], keepFocus);
    }
    const shown = element("div", {}, acts[act.type](read.body, read));
    return council.show([
      heading(`act-${act.type}`),
      p("act-lead"),
      shown,
      hint("act-signed", { count: act.signatures.length }),
      actions(button("act-sign", () => sign(act)), button("act-later", council.sit, "secondary")),
    ], keepFocus);
  };

  // What people compare digit by digit, face to face.
  const FINGERPRINTED = ["definition", "role"];

  // The words of an act are believed only if the act has their hash.
  async function prepare(act) {
    try {
      const body = JSON.parse(act.content);
      const hash = body.definition ? body.definition.texts : body.text;
      const words = act.text ? act.text.text : "";
      const read = { body, words, isText: await isOf(act.text, hash) };
      if (body.dissent) read.dissent = await dissent(body.dissent, act.dissent || [], read);
      if (FINGERPRINTED.includes(act.type)) read.fingerprint = await council.hand.ask("fingerprint", { type: act.type, content: act.content });
      if (council.step === "act") council.go("act", { act, read });
    } catch (failure) {
      council.fail(failure, council.sit);
    }
  }

  async function isOf(words, hash) {
    return words ? (await council.hand.ask("textHash", { salt: words.salt, text: words.text })) === hash : !hash;
  }

  // Who does not agree, and why: each one's words are believed as the act's own are.
  async function dissent(named, said, read) {
    const all = [];
    for (const { member, text: hash } of named) {
      const words = said.find((one) => one.member === member);
      if (!(await isOf(words, hash))) read.isText = false;
      all.push({ member, words: words ? words.text : "" });
    }
    return all;
  }

  async function sign(act) {
    try {
      await council.follow();
      const signature = await council.hand.ask("signature", { type: act.type, content: act.content });
      const answer = council.copy.published(await Ortaq.ask(`api/proposed/${act.number}`, { body: JSON.parse(signature) }));
      council.go("signed", { waiting: answer.waiting || 0 });
    } catch (failure) {
      council.problem(failure);
    }
  }

  council.steps.signed = (keepFocus) => {
    const { waiting } = council.shown;
    council.show([
      heading("signed"),
      notice("good", waiting ? p("signed-waits", { count: waiting }) : p("signed-stands")),
      actions(button("next", council.sit)),
    ], keepFocus);
  };

  // ---- What each act says

  const acts = {
    definition: ({ definition }, { words, fingerprint }) => [
      element("h2", {}, text("fingerprint-vote")),
      p("fingerprint-vote-lead"),
      digits(fingerprint, text("fingerprint-vote")),
      element("h2", {}, text("definition-when")),
      facts([
        ["definition-opens", Ortaq.moment(definition.opens)],
        ["definition-closes", Ortaq.moment(definition.closes)],
        ["definition-roll", text("people", { count: definition.roll.lines })],
        ["definition-minimum", text("ballots", { count: definition.minimum_ballots })],
        ["definition-threshold", text("definition-threshold-of", { threshold: definition.threshold, trustees: definition.trustees.length })],
      ]),
      element("h2", {}, text("definition-how")),
      element("p", {}, style(definition.style)),
      p("definition-rule"),
      settings(definition.rule),
      element("h2", {}, text("definition-projects", { count: definition.options.length })),
      facts([["definition-budget", money(definition.budget)]]),
      projects(definition.options, titles(words)),
      details("definition-keys", [
        p("definition-keys-lead"),
        element("ul", {}, definition.council.keys.map(({ index, key }) => element("li", {}, council.nameOf("council", index), ": ", code(key)))),
      ]),
    ],

    booth: ({ booth, reason }, { words }) => [p("booth-lead"), facts([["booth-hash", code(booth)], ["reason", reason]]), said(words)],

    conclusion: (body, { words, dissent }) => [
      notice(body.verdict === "confirmed" ? "good" : "warning", p(`verdict-${body.verdict}`)),
      said(words),
      element("h2", {}, text("dissent")),
      dissent.length === 0 ? p("dissent-none") : element("ul", { class: "plain" }, dissent.map(dissenter)),
      dissent.length > 0 && p("dissent-what"),
      hint("dissent-own"),
      element("h2", {}, text("revocations")),
      facts(["paper", "lost", "moved", "died", "error"].map((why) => [`revoked-${why}`, Ortaq.number(body.revocations[why])])),
      element("h2", {}, text("sample")),
      facts(["asked", "answered", "disputed"].map((what) => [`sample-${what}`, Ortaq.number(body.sample[what])])),
    ],

    void: ({ reason }, { words }) => [notice("warning", p("void-lead")), element("p", {}, text(`void-${reason}`)), said(words)],

    role: ({ role, index }, { fingerprint }) => [
      p("new-key-lead", { who: council.nameOf(role, index) }),
      element("h2", {}, text("new-key")),
      digits(fingerprint, text("new-key")),
      p("new-key-compare"),
    ],
  };

  const dissenter = ({ member, words }) =>
    element("li", {},
      element("strong", {}, council.nameOf("council", member)),
      member === council.me.index ? [" – ", text("dissent-you")] : null,
      words ? said(words) : hint("dissent-silent"));

  const code = (words) => element("span", { class: "code" }, words);
  const money = (sum) => text("money", { sum: Number(sum) });

  const facts = (pairs) => element("dl", {}, pairs.map(([id, value]) => [element("dt", {}, text(id)), element("dd", {}, value)]));

  const said = (words) => words && element("blockquote", {}, words.split("\n").map((line) => element("p", {}, line)));

  const details = (id, children) => element("details", {}, element("summary", {}, text(id)), children);

  // The settings of the rule as the definition has them, for who wants to compare each.
  function settings(rule) {
    const rows = Object.keys(rule).map((name) => [element("dt", { class: "code" }, name), element("dd", { class: "code" }, JSON.stringify(rule[name]))]);
    return details("definition-settings", element("dl", {}, rows));
  }

  function style(its) {
    if (its.kind === "points") return text("style-points", its);
    if (its.kind === "ranking") return text("style-ranking", { count: its.scores.length });
    return text(`style-${its.kind}`, its);
  }

  // Titles by the project's code; without words only the codes are there.
  function titles(words) {
    const found = new Map();
    for (const { id, texts } of words ? JSON.parse(words) : []) found.set(id, texts[Ortaq.language].title);
    return found;
  }

  function projects(options, named) {
    const rows = options.map(({ id, cost, village }) =>
      element("li", {}, element("strong", {}, `${id}. ${named.get(id) || ""}`), element("br"), [village, money(cost)].filter((part) => part).join(" · ")));
    return element("ul", { class: "plain" }, rows);
  }
})(self.Ortaq);
