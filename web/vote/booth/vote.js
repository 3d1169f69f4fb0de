// The vote that this page belongs to: its definition, which is believed only if it is the letter's; its texts, which the
// definition names; and the head of its log, which must continue what this device saw before.

(function (Ortaq) {
  "use strict";

  const booth = Ortaq.booth;

  // Asked for while the page is still being read: on a slow line every second counts. Failures are met where they are
  // awaited.
  const fetchModule = () => Ortaq.bytesOf("ortaq_voter_bg.wasm");
  const early = fetchModule();
  early.catch(() => {});
  let bytes;

  // A script that came is not asked for again: it declares its name once.
  async function loadModule() {
    const script = typeof OrtaqVoter === "undefined" ? Ortaq.loadScript("ortaq_voter.js") : null;
    bytes = await early.catch(fetchModule);
    await script;
    await OrtaqVoter({ module_or_path: bytes.slice() });
  }

  /** Fetches vote and module; throws what `Ortaq.ask` throws, or the module's fault if the vote contradicts itself. */
  booth.load = async () => {
    const module = loadModule();
    // Met below, after the other answer.
    module.catch(() => {});
    const answer = await Ortaq.ask("api/vote");
    await module;
    booth.answer = answer;
    booth.clockAhead = Date.now() / 1000 - answer.now;
    if (!answer.definition) return;
    booth.poll = OrtaqVoter.Vote.read(answer.definition);
    const definition = JSON.parse(answer.definition).body.definition;
    Object.assign(booth, { definition, texts: answer.texts && readTexts(answer.texts) });
    if (booth.choice.length === 0) booth.choice = definition.options.map(() => 0);
  };

  // Titles and sentences come beside the definition, which has their hash.
  function readTexts({ salt, text }) {
    if (!booth.poll.hasTexts(Ortaq.bytes(salt), text)) return null;
    return new Map(JSON.parse(text).map((option) => [option.id, option.texts]));
  }

  /** What the server calls now, in seconds since 1970. */
  booth.now = () => Date.now() / 1000 - booth.clockAhead;

  /** Title and sentence of an option in the reader's language. */
  booth.words = (option) => booth.texts.get(option.id)[Ortaq.language];

  /** A sum of money. */
  booth.money = (amount) => booth.text("money", { amount });

  // Work with secrets, and work that takes long, is done in a worker: the page stays quick, and ending the worker
  // erases what it knew.
  let worker = null;
  const waiting = new Map();
  let asked = 0;

  /** Lets the worker do something (`worker.js` names the acts); throws the module's faults. */
  booth.secretly = (act, values = {}) => {
    booth.beginWorker();
    return post(act, values);
  };

  /** Begins the worker, unless it runs: on a slow line its scripts come while the voter chooses. */
  booth.beginWorker = () => {
    if (worker) return;
    const own = Ortaq.worker("worker.js");
    worker = own;
    // One that is gone takes no other with it that was begun since.
    const gone = () => own === worker && dismiss();
    worker.onmessage = ({ data }) => {
      const { resolve, reject } = waiting.get(data.number);
      waiting.delete(data.number);
      if (data.fault) reject(new Error(data.fault));
      else resolve(data.answer);
    };
    worker.onerror = gone;
    post("begin", { module: bytes.slice(), definition: booth.answer.definition }).catch(gone);
  };

  // Its scripts did not come: whoever waits for it may ask again, and another one begins then.
  function dismiss() {
    worker.terminate();
    worker = null;
    waiting.forEach(({ reject }) => reject(new Ortaq.Unreachable("worker")));
    waiting.clear();
  }

  function post(act, values) {
    asked += 1;
    const number = asked;
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, act, values });
    });
  }

  /** Ends the worker, and with it codes, key, choice and seed that it had. */
  booth.forget = () => {
    if (worker) worker.terminate();
    worker = null;
    waiting.clear();
    booth.codes = ["", ""];
    booth.credential = null;
  };

  /** A fault of the module: its code and values. */
  booth.fault = (failure) => {
    try {
      return JSON.parse(failure.message);
    } catch (notOfTheModule) {
      return { code: "" };
    }
  };

  /** The log is not what it was: thrown with both signed heads, which are the evidence. */
  booth.Fork = class extends Error {
    constructor(code, earlier, offered) {
      super(code);
      Object.assign(this, { earlier, offered });
    }
  };

  /**
   * Asks for an entry with its proofs, among them that its head continues the one that this device remembers (from which
   * size, `from` says in the answer): one question less on a slow line.
   */
  booth.askEntry = async (path, options) => {
    const { earlier } = remembered();
    const answer = await Ortaq.ask(earlier ? `${path}?from=${earlier.size}` : path, options);
    return Object.assign(answer, { from: earlier ? earlier.size : 0 });
  };

  function remembered() {
    const kept = Ortaq.device.get(booth.place("head"));
    return { kept, earlier: kept && readKept(kept) };
  }

  // Another tab may have seen more of the log since it was asked.
  async function proofFrom(earlier, head, { from, consistency }) {
    if (head.size === earlier.size) return [];
    if (consistency && from === earlier.size) return consistency;
    return (await Ortaq.ask(`api/consistency?from=${earlier.size}&to=${head.size}`)).proof;
  }

  /** Verifies a signed head, and that it continues the one that this device remembers; then remembers it. */
  booth.verifyHead = async (note, came) => {
    const head = booth.poll.head(note);
    const { kept, earlier } = remembered();
    if (earlier && head.size < earlier.size) throw new booth.Fork("head-smaller", kept, note);
    const proof = earlier ? await proofFrom(earlier, head, came) : [];
    try {
      if (earlier) head.continues(earlier, joined(proof));
    } catch (failure) {
      throw new booth.Fork(booth.fault(failure).code, kept, note);
    }
    if (!booth.kiosk && !booth.practice) Ortaq.device.set(booth.place("head"), note);
    return { head, isFirst: !earlier };
  };

  // What cannot be read any more, as it is of another vote under the same address, is not remembered.
  function readKept(note) {
    try {
      return booth.poll.head(note);
    } catch (failure) {
      return null;
    }
  }

  /** Checks that an answer's line is in the log under the answer's signed head; answers where, and the head. */
  booth.verifyEntry = async (answer) => {
    const { head, isFirst } = await booth.verifyHead(answer.checkpoint, answer);
    return { position: head.includes(answer.line, joined(answer.proof)), head, isFirst };
  };

  /** The newest entry of the log, verified: what a ballot says that its device has seen. */
  booth.newest = async () => {
    const answer = await booth.askEntry("api/entries/newest");
    const { position, head } = await booth.verifyEntry(answer);
    if (position !== head.size - 1) throw new Error('{"code":"not-newest"}');
    return { position, leaf: OrtaqVoter.leafHash(answer.line) };
  };

  /** Bytes of a proof's hashes, one after the other. */
  function joined(hashes) {
    const all = new Uint8Array(32 * hashes.length);
    hashes.forEach((hash, place) => all.set(Ortaq.bytes(hash), 32 * place));
    return all;
  }
})(self.Ortaq);
