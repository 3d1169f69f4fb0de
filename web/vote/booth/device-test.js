// Testing the device instead of casting: the ballot is opened, is never counted, and another device that loads nothing
// from here makes it again. If that device gets another tracker, this one lies.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;
  const { text } = booth;
  const { element } = Ortaq;

  // Characters in one QR code: large enough modules for an old camera.
  const FRAME = 240;
  const MILLISECONDS_A_FRAME = 400;

  let opened = null;
  let turning = 0;

  booth.steps.test = (keepFocus) => {
    if (!booth.ballot) return booth.go("choose", { replace: true });
    return booth.show(
      [
        element("h1", {}, text("test-title")),
        booth.p("test-why"),
        element("ol", {}, ["test-note", "test-open", "test-compare"].map((id) => element("li", {}, text(id)))),
        booth.tracker(booth.ballot.tracker),
        booth.notice("warning", booth.p("test-shows")),
        element("div", { class: "actions" }, [
          booth.button("test-go", open),
          booth.button("test-other", () => booth.go("choose"), "secondary"),
          booth.button("test-back", () => booth.go("cast"), "quiet"),
        ]),
        element("p", { id: "test-status", role: "status" }),
      ],
      { back: "cast", keepFocus },
    );
  };

  async function open() {
    const button = document.querySelector(".actions button");
    button.disabled = true;
    const { hash, tracker } = booth.ballot;
    try {
      const { signature, opening } = await booth.secretly("open");
      const body = { credential: booth.credential.base64, hash, signature };
      if (!booth.practice) await booth.verifyEntry(await booth.askEntry("api/challenge", { body }));
      opened = { tracker, content: JSON.stringify({ definition: booth.answer.definition, opening }) };
      booth.ballot = null;
      booth.go("opened", { replace: true });
    } catch (failure) {
      if (failure instanceof booth.Fork) booth.alarm(failure);
      else if (failure instanceof Ortaq.Unreachable || failure instanceof Ortaq.Refusal) {
        button.disabled = false;
        document.getElementById("test-status").textContent = text("test-failed");
      } else booth.broken(failure);
    }
  }

  booth.steps.opened = (keepFocus) => {
    const frames = element("div", { id: "frames" });
    const save = () => Ortaq.save(`ortaq-test-${opened.tracker.split(" ")[0]}.json`, "application/json", opened.content);
    booth.show(
      [
        element("h1", {}, text("opened-title")),
        booth.notice("warning", booth.p("opened-never")),
        booth.p("opened-how"),
        booth.tracker(opened.tracker),
        frames,
        element("div", { class: "actions" }, [
          booth.button("opened-save", save, "secondary"),
          element("a", { class: "button secondary", href: "checker.html", download: "checker.html" }, text("opened-checker")),
        ]),
        booth.p("opened-checker-hint"),
        booth.notice("bad", booth.p("opened-differs")),
        element("div", { class: "actions" }, booth.button("opened-go-on", goOn)),
      ],
      { keepFocus },
    );
    turn(frames);
  };

  function goOn() {
    opened = null;
    booth.go("cast", { replace: true });
  }

  // One frame after the other, for as long as the step is shown: `n/of:piece`.
  function turn(place) {
    clearInterval(turning);
    const { content } = opened;
    const count = Math.ceil(content.length / FRAME);
    let number = 0;
    const next = () => {
      if (!document.contains(place)) return clearInterval(turning);
      const piece = content.slice(number * FRAME, (number + 1) * FRAME);
      const label = text("opened-frame", { number: number + 1, count });
      Ortaq.fill(place, [Ortaq.qrPicture(`${number + 1}/${count}:${piece}`, text("opened-qr")), element("p", { class: "hint" }, label)]);
      number = (number + 1) % count;
    };
    next();
    turning = setInterval(next, MILLISECONDS_A_FRAME);
  }
})(self.Ortaq);
