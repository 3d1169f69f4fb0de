// The kiosk of a polling station (`?kiosk`): staff set a code at the start of the day and unlock the screen for each voter;
// whoever walks away is asked, then the screen locks; between voters nothing is left.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;
  const { text } = booth;
  const { element } = Ortaq;

  const SHORTEST = 6;
  const DAY_SECONDS = 18 * 60 * 60;
  const IDLE_SECONDS = 120;
  const WARNING_SECONDS = 30;
  const MOST_TRIES = 5;
  const PAUSE_SECONDS = 60;
  const place = () => booth.place("kiosk");

  let last = Date.now();
  let tries = 0;

  // What was typed is kept as a hash with salt: nobody reads the staff's code from the device later.
  const hash = (salt, code) => Ortaq.base64(OrtaqVoter.leafHash(salt + code));

  function today() {
    const set = Ortaq.device.get(place());
    return set && set.until > Date.now() / 1000 ? set : null;
  }

  booth.steps.locked = (keepFocus) => {
    const isSet = today() !== null;
    const attributes = { id: "staff", type: "password", inputmode: "numeric", autocomplete: "off", "aria-describedby": "staff-hint" };
    booth.show(
      [
        element("h1", {}, text(isSet ? "kiosk-locked" : "kiosk-set")),
        booth.p(isSet ? "kiosk-ask-staff" : "kiosk-set-text"),
        element("form", { novalidate: true, onsubmit: isSet ? unlock : setCode }, [
          element("div", { class: "field" }, [
            element("label", { for: "staff" }, text("kiosk-code")),
            element("p", { class: "hint", id: "staff-hint" }, text(isSet ? "kiosk-code-hint" : "kiosk-set-hint", { shortest: SHORTEST })),
            element("input", attributes),
          ]),
          element("div", { class: "actions" }, element("button", {}, text(isSet ? "kiosk-unlock" : "kiosk-set-go"))),
        ]),
      ],
      { keepFocus },
    );
  };

  function setCode(event) {
    event.preventDefault();
    const code = document.getElementById("staff").value;
    if (!/^\d+$/.test(code) || code.length < SHORTEST) {
      return Ortaq.problems([{ words: text("kiosk-set-hint", { shortest: SHORTEST }), target: "staff" }]);
    }
    const salt = Ortaq.base64(Ortaq.random(16));
    const kept = Ortaq.device.set(place(), { salt, hash: hash(salt, code), until: Date.now() / 1000 + DAY_SECONDS });
    if (!kept) return Ortaq.problems([{ words: text("kiosk-cannot-keep"), target: "staff" }]);
    return booth.go("locked");
  }

  async function unlock(event) {
    event.preventDefault();
    const button = event.target.querySelector("button");
    const { salt, hash: wanted } = today();
    if (hash(salt, document.getElementById("staff").value) === wanted) return begin();
    tries += 1;
    Ortaq.problems([{ words: text("kiosk-wrong"), target: "staff" }]);
    if (tries < MOST_TRIES) return undefined;
    tries = 0;
    button.disabled = true;
    await Ortaq.pause(PAUSE_SECONDS);
    button.disabled = false;
    return undefined;
  }

  function begin() {
    last = Date.now();
    for (const sign of ["pointerdown", "keydown", "touchstart"]) addEventListener(sign, () => (last = Date.now()), true);
    setInterval(watch, 1000);
    return booth.begin();
  }

  // A ballot that is signed and not counted yet is not thrown away: the voter, or the staff, decides about it.
  function watch() {
    const dialog = document.getElementById("idle");
    const idle = (Date.now() - last) / 1000;
    if (booth.isUnsent() || idle < IDLE_SECONDS) {
      if (dialog) dialog.remove();
      return;
    }
    if (idle >= IDLE_SECONDS + WARNING_SECONDS) {
      booth.finish();
      return;
    }
    const seconds = Math.ceil(IDLE_SECONDS + WARNING_SECONDS - idle);
    if (!dialog) warn(seconds);
    else document.getElementById("idle-seconds").textContent = text("kiosk-idle", { seconds });
  }

  function warn(seconds) {
    const stay = () => {
      last = Date.now();
      document.getElementById("idle").remove();
    };
    const attributes = { id: "idle", class: "idle", role: "alertdialog", "aria-modal": "true", "aria-labelledby": "idle-title", "aria-describedby": "idle-seconds" };
    const dialog = element("div", attributes, [
      element("div", {}, [
        element("h2", { id: "idle-title" }, text("kiosk-idle-title")),
        element("p", { id: "idle-seconds" }, text("kiosk-idle", { seconds })),
        element("div", { class: "actions" }, [
          booth.button("kiosk-stay", stay),
          booth.button("kiosk-leave", () => booth.finish(), "secondary"),
        ]),
      ]),
    ]);
    document.body.append(dialog);
    dialog.querySelector("button").focus();
  }

  /** Locks the screen, and erases what a voter before may have left. */
  booth.lock = () => {
    const set = Ortaq.device.get(place());
    Ortaq.tab.clear("ortaq");
    Ortaq.device.clear("ortaq");
    if (set) Ortaq.device.set(place(), set);
    return booth.go("locked");
  };

  // Browsers keep whole pages for their way back: one that comes back so begins anew.
  addEventListener("pageshow", (event) => {
    if (event.persisted && booth.kiosk) location.reload();
  });
})(self.Ortaq);
