// A worker that is asked: each question has one answer, or the fault that it threw.

(function (Ortaq) {
  "use strict";

  /** What a worker refused: `fault.code`, and its values. */
  Ortaq.Fault = class extends Error {
    constructor(fault) {
      super(fault.code);
      this.fault = fault;
    }
  };

  /** A worker, and the questions that it has not answered; `told` hears what it says unasked. */
  Ortaq.Hand = class {
    constructor(address, told) {
      this.waiting = new Map();
      this.number = 0;
      this.worker = Ortaq.worker(address);
      this.worker.onmessage = ({ data }) => (data.number ? this.answered(data) : told(data));
      this.worker.onerror = (event) => {
        event.preventDefault();
        this.fail({ code: "stopped", reason: event.message || "" });
      };
    }

    ask(act, values) {
      this.number += 1;
      const number = this.number;
      return new Promise((resolve, reject) => {
        this.waiting.set(number, { resolve, reject });
        this.worker.postMessage(Object.assign({ number, act }, values));
      });
    }

    answered({ number, result, fault }) {
      const { resolve, reject } = this.waiting.get(number);
      this.waiting.delete(number);
      if (fault) reject(new Ortaq.Fault(fault));
      else resolve(result);
    }

    fail(fault) {
      for (const { reject } of this.waiting.values()) reject(new Ortaq.Fault(fault));
      this.waiting.clear();
    }

    stop() {
      this.worker.terminate();
    }
  };
})(self.Ortaq);
