// Loaded by a worker, beside its module: how it answers. A request is `{ number, act, … }`, its answer
// `{ number, result }` or `{ number, fault }`. `hand.js` is the other side.

(function () {
  "use strict";

  self.Ortaq = self.Ortaq || {};

  /** What the module threw, as its code with values. */
  Ortaq.faultOf = (failure) => {
    try {
      return JSON.parse(failure.message);
    } catch (other) {
      return { code: "stopped", reason: String(failure.message || failure) };
    }
  };

  /** Answers from now on with these acts; `faultOf` makes a fault of what they throw. */
  Ortaq.answer = (acts, faultOf = Ortaq.faultOf) => {
    self.onmessage = ({ data }) => {
      try {
        postMessage({ number: data.number, result: acts[data.act](data) });
      } catch (failure) {
        postMessage({ number: data.number, fault: faultOf(failure) });
      }
    };
  };
})();
