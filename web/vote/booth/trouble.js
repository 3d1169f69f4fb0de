// When the log is not what it was, or the page cannot go on: what happened, what it means for the vote, what to do.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;
  const { text } = booth;
  const { element } = Ortaq;

  /** Two signed heads that cannot both be true are evidence; `more` draws what else there is to keep. */
  booth.alarm = (fork, more) => {
    const save = () => {
      const content = JSON.stringify({ fault: fork.message, earlier: fork.earlier, offered: fork.offered });
      Ortaq.save("ortaq-log.json", "application/json", content);
    };
    const actions = () => element("div", { class: "actions" }, booth.button("fork-save", save));
    return booth.stop(fork.message === "head-smaller" ? "older-log" : "fork", actions, more || (() => null));
  };

  /** Something that must not happen; the code is for whoever is asked about it. */
  booth.broken = (failure) => {
    const { code } = booth.fault(failure);
    const actions = () =>
      element("div", { class: "actions" }, element("button", { onclick: () => location.reload() }, text("again")));
    const words = () => element("p", { class: "hint" }, text("broken-code", { code: code || failure.message }));
    return booth.stop("broken", words, actions);
  };
})(self.Ortaq);
