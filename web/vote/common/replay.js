// A recount on as many workers as the device has processors. All read the file; then each takes the next batch of
// ballots when it is done with one, and the first adds up what they found.

(function (Ortaq) {
  "use strict";

  const MOST_WORKERS = 16;

  /** The recount of one file; `progress` is called with `{ pass, done, total }`. */
  Ortaq.Replay = class {
    constructor(file, progress) {
      this.file = file;
      this.progress = progress;
      this.workers = [];
    }

    /** Runs both passes. Throws a Fault if the file is none of a log, or ends too early. */
    async run() {
      const module = await moduleBytes();
      // A file of a few hundred entries is read sooner than many workers start.
      const enough = Math.max(1, Math.min(navigator.hardwareConcurrency || 2, MOST_WORKERS, Math.ceil(this.file.size / 1e5)));
      const address = workerAddress();
      const told = ({ entries, announced }) => this.progress({ pass: 1, done: entries, total: announced });
      for (let place = 0; place < enough; place += 1) this.workers.push(new Ortaq.Hand(address, place === 0 ? told : () => {}));
      this.progress({ pass: 1, done: 0, total: 0 });
      const [first] = await Promise.all(this.workers.map((hand) => hand.ask("start", { module, file: this.file })));
      await this.verify(first);
      // The others have done their part, and hold the memory of a whole replay each.
      while (this.workers.length > 1) this.workers.pop().stop();
    }

    async verify({ batches, ballots }) {
      let next = 0;
      let done = 0;
      this.progress({ pass: 2, done, total: ballots });
      const work = async (hand) => {
        while (next < batches) {
          const batch = next;
          next += 1;
          done += await hand.ask("verify", { batch });
          this.progress({ pass: 2, done, total: ballots });
        }
      };
      await Promise.all(this.workers.map(work));
      const [one, ...others] = this.workers;
      for (const hand of others) await one.ask("add", { sums: await hand.ask("sums") });
    }

    /** Asks the worker that reports: `report`, `tracker`, `receipt`, `fingerprint`, `copy`, `head`. */
    ask(act, values) {
      return this.workers[0].ask(act, values);
    }

    async report() {
      return JSON.parse(await this.ask("report"));
    }

    stop() {
      for (const hand of this.workers) hand.stop();
      this.workers = [];
    }
  };

  // Inside of a page that is one file, or beside it.
  async function moduleBytes() {
    const bytes = await Ortaq.bytesOf("ortaq_recount_bg.wasm").catch(() => new Uint8Array());
    if (bytes.length === 0) throw new Ortaq.Fault({ code: "module-missing" });
    return bytes;
  }

  function workerAddress() {
    const scripts = ["ortaq_recount.js", "answer.js", "replay-worker.js"].map((name) => document.getElementById(name));
    if (!scripts[2]) return "replay-worker.js";
    const text = scripts.map((script) => script.textContent).join("\n");
    return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  }
})(self.Ortaq);
