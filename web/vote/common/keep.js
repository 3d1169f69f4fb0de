// What stays on the device: in this tab, or until it is erased. Some browsers allow neither, in private windows or by
// their settings; pages do without, and say what that means where it matters.

(function (Ortaq) {
  "use strict";

  function shelf(find) {
    const within = (act) => {
      try {
        return act(find());
      } catch (failure) {
        return null;
      }
    };
    return {
      /** What was kept under this name, or null. */
      get: (name) => within((storage) => JSON.parse(storage.getItem(name))),
      /** Keeps a value that JSON can hold; whether that worked. */
      set: (name, value) => within((storage) => (storage.setItem(name, JSON.stringify(value)), true)) === true,
      remove: (name) => within((storage) => storage.removeItem(name)),
      /** Erases everything whose name begins so. */
      clear: (beginning) =>
        within((storage) => {
          for (const name of Object.keys(storage)) if (name.startsWith(beginning)) storage.removeItem(name);
        }),
    };
  }

  /** Gone when the tab is closed. */
  Ortaq.tab = shelf(() => sessionStorage);

  /** Stays on this device. */
  Ortaq.device = shelf(() => localStorage);
})(self.Ortaq);
