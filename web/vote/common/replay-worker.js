// One worker of a recount. It replays the whole file in a module of its own, verifies the batches that it is given,
// and, if it is the one that reports, adds up what all found and answers what is asked about the log.
//
// A request is `{ number, act, … }`, its answer `{ number, result }` or `{ number, fault }`; `{ entries, announced }`
// comes in between.

(function () {
  "use strict";

  const PIECE = 1 << 20; // bytes that are read at a time
  const OFTEN = 200; // milliseconds between two words of progress

  // In a page that is one file the module's script stands before this one.
  if (typeof OrtaqRecount === "undefined") {
    const scripts = { createScriptURL: (name) => name };
    const trusted = self.trustedTypes ? self.trustedTypes.createPolicy("ortaq", scripts) : scripts;
    importScripts(trusted.createScriptURL("ortaq_recount.js"), trusted.createScriptURL("answer.js"));
  }

  const reader = new FileReaderSync();
  let recount = null;
  let file = null;

  const read = (blob, from, to) => new Uint8Array(reader.readAsArrayBuffer(blob.slice(from, to)));

  function feed(whole, into, progress) {
    let told = Date.now();
    for (let from = 0; from < whole.size; from += PIECE) {
      into.feed(read(whole, from, Math.min(from + PIECE, whole.size)));
      if (Date.now() - told < OFTEN) continue;
      progress();
      told = Date.now();
    }
    into.end();
  }

  const acts = {
    start(request) {
      OrtaqRecount.initSync({ module: request.module });
      file = request.file;
      recount = new OrtaqRecount.Recount(file.size);
      feed(file, recount, () => postMessage({ entries: recount.entries, announced: recount.announced }));
      return { entries: recount.entries, ballots: recount.ballots, batches: recount.batches };
    },
    verify({ batch }) {
      const [from, to] = recount.batch(batch);
      return recount.verify(batch, read(file, from, to), crypto.getRandomValues(new Uint8Array(32)));
    },
    sums: () => recount.sums(),
    add: ({ sums }) => recount.add(sums),
    fingerprint: ({ typed }) => recount.demandFingerprint(typed),
    copy(request) {
      const copy = new OrtaqRecount.Copy();
      try {
        feed(request.copy, copy, () => {});
        recount.demandCopy(copy);
      } finally {
        copy.free();
      }
    },
    head: ({ note }) => recount.demandHead(note),
    report: () => recount.report(),
    texts: ({ salt, text }) => recount.hasTexts(salt, text),
    tracker: ({ typed }) => recount.tracker(typed),
    receipt: ({ text }) => recount.receipt(text),
  };

  // The file on the disk cannot be read any more, or the module says no.
  const isGone = (failure) => failure.name === "NotReadableError" || failure.name === "NotFoundError";

  Ortaq.answer(acts, (failure) => (isGone(failure) ? { code: "file-gone" } : Ortaq.faultOf(failure)));
})();
