// What went wrong, in words that say what to do: refusals of the server, of the worker, and what must not happen.

(function (Ortaq) {
  "use strict";

  const council = Ortaq.council;
  const { text } = council;

  // The log or the server is not what it was before: nothing more is signed, and it is shown to the others.
  const ALARMS = ["log-invalid", "log-older", "log-other-history", "closing-other", "closed-early", "said-otherwise", "memory-other"];

  /** The words of a failure. */
  council.words = (failure) => {
    if (failure instanceof Ortaq.Unreachable) return Ortaq.text("vote-common-unreachable");
    if (failure instanceof Ortaq.Refusal) return refusal(failure);
    const fault = failure.fault || { code: "stopped", reason: failure.message };
    const own = `vote-council-fault-${fault.code}`;
    return Ortaq.hasText(own) ? Ortaq.text(own, fault) : text("fault-other", { code: fault.code });
  };

  function refusal(failure) {
    if (failure.refused === "refused-by-check") {
      const found = `found-${failure.code}`;
      const why = Ortaq.hasText(found) ? Ortaq.text(found, failure) : failure.code;
      return text("refused-by-check", { number: failure.check, why });
    }
    const own = `vote-council-refused-${failure.refused}`;
    return Ortaq.hasText(own) ? Ortaq.text(own, failure) : text("fault-other", { code: failure.refused });
  }

  /** Whether a failure means that nothing more must be signed on this device. */
  council.isAlarm = (failure) => !!failure.fault && ALARMS.includes(failure.fault.code);

  /** Shows a failure above the step; `target` is the id of the field to mend. */
  council.problem = (failure, target) => Ortaq.problems([{ words: council.words(failure), target }]);

  /** The step that says why it does not go on. */
  council.steps.fault = (keepFocus) => {
    const { failure, again } = council.shown;
    const kind = council.isAlarm(failure) ? "bad" : "warning";
    council.show([
      council.heading(council.isAlarm(failure) ? "alarm" : "fault"),
      council.notice(kind, Ortaq.element("p", {}, council.words(failure))),
      council.isAlarm(failure) && council.p("alarm-what"),
      again && council.actions(council.button("again", again)),
    ], keepFocus);
  };

  council.fail = (failure, again) => council.go("fault", { failure, again });
})(self.Ortaq);
