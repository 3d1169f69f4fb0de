// A key is made: who one becomes, the passphrase, the file, the paper, two of its groups typed back, and only then is the
// key enrolled, and its fingerprint shown.

(function (Ortaq) {
  "use strict";

  const council = Ortaq.council;
  const { text, p, hint, button, actions, heading, notice, digits } = council;
  const { element } = Ortaq;

  // What is made and not yet enrolled: the link, the passphrase, the groups of the paper, and what to type back.
  let making = null;

  council.steps.join = (keepFocus) => {
    const link = council.shown;
    const make = async () => {
      try {
        const { election } = council.first;
        const made = await council.hand.ask("make", { election, role: link.role, index: link.index });
        making = Object.assign({ invitation: link.invitation, isSaved: false }, made);
        council.me = made;
        council.isMaking = true;
        council.go("passphrase");
      } catch (failure) {
        council.problem(failure);
      }
    };
    council.show([
      heading("join", { who: council.nameOf(link.role, link.index) }),
      p(`join-${link.role}`),
      p("join-not-you"),
      element("h2", {}, text("join-need")),
      element("ul", {}, ["paper", "place", "minutes"].map((need) => element("li", {}, text(`join-need-${need}`)))),
      actions(button("join-make", make)),
    ], keepFocus);
  };

  council.steps.passphrase = (keepFocus) =>
    council.show([
      heading("passphrase"),
      p("passphrase-lead"),
      digits(making.passphrase, text("passphrase")),
      notice("warning", p("passphrase-once")),
      actions(button("passphrase-written", () => council.go("save"))),
    ], keepFocus);

  council.steps.save = (keepFocus) => {
    const save = async () => {
      try {
        Ortaq.save(`${council.fileName("keys")}.json`, "application/json", await council.hand.ask("file"));
        making.isSaved = true;
        council.draw(false);
      } catch (failure) {
        council.problem(failure);
      }
    };
    const buttons = making.isSaved
      ? [button("next", () => council.go("write")), button("save-again", save, "secondary")]
      : [button("save-file", save)];
    council.show([
      heading("save"),
      p("save-lead"),
      making.isSaved && notice("good", p("saved")),
      hint("save-where"),
      actions(buttons),
    ], keepFocus);
  };

  council.steps.write = (keepFocus) => {
    const check = () => {
      making.places = twoOf(making.paper.length);
      council.go("check");
    };
    council.show([
      heading("write"),
      p("write-lead"),
      element("div", { class: "sheet" },
        element("p", { class: "print-only" }, text("write-sheet", { who: council.nameOf(making.role, making.index), origin: council.first.origin })),
        digits(making.paper, text("write")),
        Ortaq.qrPicture(making.paper.join(" "), text("write-code"))),
      notice("warning", p("write-secret")),
      actions(button("write-done", check), button("print", () => print(), "secondary")),
    ], keepFocus);
  };

  // Two different places, the earlier first.
  function twoOf(count) {
    const [one, other] = Ortaq.random(2);
    const first = one % count;
    const second = (first + 1 + (other % (count - 1))) % count;
    return [first, second].sort((left, right) => left - right);
  }

  council.steps.check = (keepFocus) => {
    const fields = making.places.map((place, nth) =>
      council.field(`group-${nth}`, text("check-group", { number: place + 1 }), { inputmode: "numeric", class: "code short" }));
    const work = async () => {
      const typed = fields.map(({ input }) => input.value);
      const wrong = await council.hand.ask("compare", { places: making.places, typed });
      if (wrong.length === 0) return enrol();
      return Ortaq.problems(wrong.map((place) => ({
        words: text("check-wrong", { number: place + 1 }),
        target: `group-${making.places.indexOf(place)}`,
      })));
    };
    council.show([
      heading("check"),
      p("check-lead"),
      council.form(fields.map(({ field }) => field), "check-done", work),
      actions(button("check-back", () => council.go("write"), "quiet")),
    ], keepFocus);
  };

  async function enrol() {
    const { invitation, role, index, key } = making;
    let isUnsigned = false;
    try {
      isUnsigned = await Ortaq.enrol(council.copy, { invitation, role, index, key }, stands);
    } catch (failure) {
      return council.problem(failure);
    }
    making = null;
    council.isMaking = false;
    council.since = "seed";
    await council.remember("");
    return council.go(isUnsigned ? "unsigned" : "enrolled");
  }

  async function stands() {
    try {
      await council.follow();
      return (await council.hand.ask("enrolled")) === council.me.fingerprint;
    } catch (failure) {
      return false;
    }
  }

  const fingerprint = () => [p("enrolled-lead"), digits(council.me.fingerprint, text("fingerprint")), hint("enrolled-why")];

  council.steps.enrolled = (keepFocus) =>
    council.show([heading("enrolled"), fingerprint(), actions(button("next", () => council.sit()))], keepFocus);

  council.steps.unsigned = (keepFocus) =>
    council.show([
      heading("unsigned"),
      notice("warning", p("unsigned-lead", { count: council.first.council.quorum })),
      fingerprint(),
      actions(button("unsigned-look", look)),
    ], keepFocus);

  // The council's signatures may be there by now.
  async function look() {
    try {
      await council.follow();
      if ((await council.hand.ask("enrolled")) === council.me.fingerprint) return council.go("enrolled");
      return council.say(text("unsigned-still"));
    } catch (failure) {
      return council.problem(failure);
    }
  }
})(self.Ortaq);
