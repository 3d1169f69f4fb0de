// A choice that is not cast yet. It stays in the tab, so that a page that the phone closed for lack of memory comes back
// as it was. On the device itself it stays only if the voter says so, for a day; in a kiosk neither.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;
  const DAY = 24 * 60 * 60;
  const place = () => booth.place("draft");

  /** Whether the voter wants the draft to stay on this device. */
  booth.keepsOnDevice = false;

  /** Keeps choice and order of the cards. */
  booth.keepDraft = () => {
    if (booth.kiosk) return;
    const draft = { hash: booth.poll.fingerprint, choice: booth.choice, order: booth.order, until: booth.now() + DAY };
    Ortaq.tab.set(place(), draft);
    if (booth.keepsOnDevice) Ortaq.device.set(place(), draft);
    else Ortaq.device.remove(place());
  };

  /** Takes up what was kept for this very definition, if it was; otherwise an empty choice and a new random order. */
  booth.takeUpDraft = () => {
    const onDevice = booth.kiosk ? null : Ortaq.device.get(place());
    const isGood = (draft) => draft && draft.hash === booth.poll.fingerprint && draft.until > booth.now();
    if (onDevice && !isGood(onDevice)) Ortaq.device.remove(place());
    const draft = [booth.kiosk ? null : Ortaq.tab.get(place()), onDevice].find(isGood);
    booth.keepsOnDevice = isGood(onDevice) === true;
    if (draft) Object.assign(booth, { choice: draft.choice, order: draft.order });
    else booth.order = shuffled(booth.definition.options.length);
  };

  /** Forgets the draft wherever it is. */
  booth.eraseDraft = () => {
    Ortaq.tab.remove(place());
    Ortaq.device.remove(place());
    booth.keepsOnDevice = false;
    booth.choice = booth.choice.map(() => 0);
  };

  // Fisher and Yates, with the device's randomness: every order is as likely, so that no project gains by its place.
  function shuffled(length) {
    const order = Array.from({ length }, (_, place) => place);
    for (let last = length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [order[last], order[other]] = [order[other], order[last]];
    }
    return order;
  }

  function below(limit) {
    const most = 0x100000000 - (0x100000000 % limit);
    for (;;) {
      const [drawn] = crypto.getRandomValues(new Uint32Array(1));
      if (drawn < most) return drawn % limit;
    }
  }
})(self.Ortaq);
