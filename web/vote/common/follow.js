// A page's copy of the log, which grows as the log does. What the page itself brought into the log is waited for before
// anything else is signed: a witness may have to see it first, and a signature is made from what its signer has seen.

(function (Ortaq) {
  "use strict";

  const TRIES = 10; // a second between two of them

  Ortaq.Copy = class {
    /** `hand` is the worker that has the copy; it knows the act `follow`. */
    constructor(hand) {
      Object.assign(this, { hand, entries: 0, least: 0 });
    }

    /** Takes the answer to what was published: an entry whose `position` it names is waited for from now on. */
    published(answer) {
      if (Number.isInteger(answer.position)) this.least = Math.max(this.least, answer.position + 1);
      return answer;
    }

    /** Takes what the log has grown by. Throws Fault `log-behind` while it lacks what this page published. */
    async follow() {
      for (let tried = 1; ; tried += 1) {
        const bytes = await Ortaq.askBytes(`api/log?from=${this.entries}`);
        this.entries = await this.hand.ask("follow", { bytes });
        if (this.entries >= this.least) return;
        if (tried === TRIES) throw new Ortaq.Fault({ code: "log-behind" });
        await Ortaq.pause(1);
      }
    }
  };
})(self.Ortaq);
