// Beginning: whose page this is, the key, and the list of what there is to do.

(function (Ortaq) {
  "use strict";

  const issuer = Ortaq.issuer;
  const { text } = issuer;
  const element = Ortaq.element;
  let keys = null;

  // ---- Who

  issuer.steps.who = (keepFocus) => {
    const numbers = issuer.count() === 1 ? ["1"] : ["1", "2"];
    const go = () => {
      issuer.index = Number(issuer.chosen("who"));
      return begin();
    };
    issuer.show([issuer.heading("who-title"), issuer.form("next", go, issuer.choice("who", numbers))], { keepFocus });
  };

  issuer.steps.keys = (keepFocus) => keys.draw(keepFocus);

  function begin() {
    const show = (children, keepFocus) => issuer.show(children, { keepFocus });
    const { election } = issuer.first;
    keys = new Ortaq.Keys({ hand: issuer.hand, election, role: "issuer", index: issuer.index, show });
    issuer.step = "keys";
    const kept = issuer.kept("key-file");
    if (kept || !issuer.invitation) return keys.open(kept, opened);
    return keys.make(opened);
  }

  async function opened(me, file) {
    issuer.me = me;
    if (me.index !== issuer.index) issuer.index = me.index;
    if (file) issuer.keep("key-file", file);
    const codes = issuer.kept("code-file");
    // Sealed with the same passphrase; where it was another, the person is asked when the codes are needed.
    if (codes && file) issuer.hasCodes = await issuer.hand.ask("openCodes", { text: codes }).then(() => true, () => false);
    const enrolled = await issuer.hand.ask("enrolled");
    if (enrolled === me.fingerprint) return issuer.go("home");
    const isUnsigned = !enrolled && (await Ortaq.isUnsigned(me.key).catch(() => false));
    return isUnsigned ? issuer.go("unsigned") : issuer.go("enrol", { other: enrolled !== "" });
  }

  // ---- Enrolling

  issuer.steps.enrol = (keepFocus) => {
    const { me, shown } = issuer;
    const enrol = () =>
      issuer.tried(async () => {
        const { invitation } = issuer;
        const isUnsigned = await Ortaq.enrol(issuer.copy, { invitation, role: "issuer", index: me.index, key: me.key }, stands);
        Ortaq.tab.remove("ortaq-issuer-invitation");
        if (isUnsigned) return issuer.go("unsigned");
        await issuer.refresh();
        return issuer.go("home");
      });
    const ways = issuer.invitation ? issuer.actions(issuer.button("enrol-go", enrol)) : issuer.notice("warning", issuer.p("enrol-no-link"));
    issuer.show([
      issuer.heading("enrol-title"),
      issuer.p("enrol"),
      issuer.digits(me.fingerprint, text("fingerprint-key")),
      issuer.p("enrol-compare"),
      shown.other ? issuer.notice("bad", issuer.p("enrol-other")) : ways,
    ], { keepFocus });
  };

  async function stands() {
    await issuer.refresh();
    return (await issuer.hand.ask("enrolled")) === issuer.me.fingerprint;
  }

  /** The key takes the place of a lost one: members of the council sign it first. */
  issuer.steps.unsigned = (keepFocus) => {
    const { me, first } = issuer;
    const look = () =>
      issuer.tried(async () => {
        if (await stands()) return issuer.go("home");
        return issuer.say(text("unsigned-still"));
      });
    issuer.show([
      issuer.heading("unsigned-title"),
      issuer.notice("warning", issuer.p("unsigned", { count: first.council.quorum })),
      issuer.p("enrol"),
      issuer.digits(me.fingerprint, text("fingerprint-key")),
      issuer.actions(issuer.button("unsigned-look", look)),
    ], { keepFocus });
  };

  // ---- What there is to do

  function tasks() {
    const { published, index, vote } = issuer;
    const lines = published[0];
    const isPublished = lines > 0 && published[index - 1] === lines && isComplete();
    const before = ["keys", "freeze"].includes(vote.phase);
    return [
      ["table", issuer.table ? "done" : "open"],
      ["codes", isPublished ? "done" : before ? "open" : "closed"],
      ["letters", !issuer.fingerprint ? "later" : issuer.kept("said-printed") ? "done" : "open"],
      ["destroy", issuer.kept("destroyed") ? "done" : issuer.kept("said-printed") ? "open" : "later"],
      ["lost", issuer.fingerprint ? "open" : "later"],
      ["revoke", issuer.fingerprint ? "open" : "later"],
      ["waiting", "open"],
      ["count", isPublished ? "open" : "later"],
    ];
  }

  /** Whether the last chunk of the roll stands: all but the last have a thousand lines. */
  function isComplete() {
    const lines = issuer.kept("lines");
    return lines === null || issuer.published[issuer.index - 1] >= lines;
  }

  issuer.steps.home = (keepFocus) => {
    const item = ([name, state]) => {
      const isOpen = state === "open" || state === "done";
      const label = isOpen ? issuer.button(`task-${name}`, () => issuer.go(name), "quiet") : element("span", {}, text(`task-${name}`));
      return element("li", { class: "task" }, label, element("span", { class: `state ${state}` }, text(`state-${state}`)));
    };
    const news = () => issuer.tried(async () => {
      await issuer.refresh();
      // Who has gone on meanwhile is not called back.
      if (issuer.step === "home") issuer.go("home");
      issuer.say(text("refreshed"));
    });
    issuer.show([
      issuer.heading("title"),
      element("p", {}, issuer.vote.assembly[Ortaq.language]),
      issuer.p("home"),
      element("ul", { class: "tasks" }, tasks().map(item)),
      issuer.hint("offline"),
      issuer.actions(issuer.button("refresh", news, "secondary")),
      element("details", {}, element("summary", {}, text("my-key")), issuer.digits(issuer.me.fingerprint, text("fingerprint-key"))),
    ], { keepFocus });
  };

  // ---- Begin

  issuer.steps.broken = (keepFocus) => {
    const again = () => location.reload();
    issuer.show([issuer.heading("broken-title"), element("p", {}, issuer.shown.words), issuer.actions(issuer.button("again", again))], { keepFocus });
  };

  let started = false;
  Ortaq.start(async () => {
    if (started) return issuer.draw(true);
    started = true;
    const asked = new URLSearchParams(Ortaq.fragment || "");
    issuer.invitation = asked.get("invitation") || Ortaq.tab.get("ortaq-issuer-invitation") || "";
    const index = Number(asked.get("index") || Ortaq.tab.get("ortaq-issuer-index") || 0);
    Ortaq.tab.set("ortaq-issuer-invitation", issuer.invitation);
    Ortaq.tab.set("ortaq-issuer-index", index);
    try {
      await issuer.load();
    } catch (failure) {
      return issuer.go("broken", { words: Ortaq.faultWords(failure, "vote-issuer") });
    }
    if (index !== 1 && index !== 2) return issuer.go("who");
    issuer.index = index;
    return begin();
  });
})(self.Ortaq);
