// What only an issuer may have, away from the page: the seed, the codes, and the log that is signed for. A request is
// `{ number, act, … }`, its answer `{ number, result }` or `{ number, fault }`. The same script stretches codes in further
// workers. Nothing here asks a network.

(function () {
  "use strict";

  // In a page that is one file the module's script stands before this one.
  if (typeof OrtaqIssuer === "undefined") {
    const scripts = { createScriptURL: (name) => name };
    const trusted = self.trustedTypes ? self.trustedTypes.createPolicy("ortaq", scripts) : scripts;
    importScripts(trusted.createScriptURL("ortaq_issuer.js"), trusted.createScriptURL("answer.js"));
  }

  const random = (length) => crypto.getRandomValues(new Uint8Array(length));
  const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const groups = (digits) => digits.split(/\s+/);

  let holder = null;
  let seed = null;
  let passphrase = null;
  let codes = null;
  let log = null;
  let registry = null;
  let roll = null;

  // Erases what is in the module's memory, before something else takes its place.
  function put(fresh) {
    if (seed) seed.free();
    seed = fresh;
  }

  function putCodes(fresh) {
    if (codes) codes.free();
    codes = fresh;
  }

  const mine = () => ({ role: holder.role, index: holder.index, key: base64(holder.key(seed)), fingerprint: holder.fingerprint(seed) });

  const acts = {
    begin: ({ module }) => void OrtaqIssuer.initSync({ module }),

    // ---- The key

    /** Makes a seed, and the passphrase of its file. */
    make({ election, role, index }) {
      holder = new OrtaqIssuer.Holder(bytes(election), role, index);
      put(new OrtaqIssuer.Seed(random(32)));
      passphrase = new OrtaqIssuer.Passphrase(random(16));
      return Object.assign(mine(), { passphrase: groups(passphrase.written), paper: groups(seed.paper) });
    },

    file: () => OrtaqIssuer.sealKeys(seed, holder, passphrase, random(28)),

    /** Whose file it is: its role, number and election. */
    whose({ text }) {
      const found = OrtaqIssuer.holderOf(text);
      return { role: found.role, index: found.index, election: base64(found.election) };
    },

    open({ text, typed }) {
      const read = OrtaqIssuer.Passphrase.read(typed);
      const opened = OrtaqIssuer.openKeys(text, read);
      passphrase = read;
      holder = OrtaqIssuer.holderOf(text);
      put(opened);
      return mine();
    },

    paper({ election, role, index, typed }) {
      const read = OrtaqIssuer.Seed.fromPaper(typed);
      holder = new OrtaqIssuer.Holder(bytes(election), role, index);
      put(read);
      return mine();
    },

    // ---- The log

    /** Takes what the log has grown by; answers how many entries it has now. */
    follow({ bytes: piece }) {
      if (log) log.resume();
      else log = new OrtaqIssuer.Recount(piece.length);
      if (registry) registry.resume();
      else registry = new OrtaqIssuer.Registry();
      for (const reader of [log, registry]) {
        reader.feed(piece);
        reader.end();
      }
      return log.entries;
    },

    enrolled: () => log.enrolled(holder),
    report: () => JSON.parse(log.report()),
    /** How many lines each issuer has published. */
    published() {
      const count = (issuer) => {
        let [low, high] = [0, 1];
        while (registry.part(issuer, high - 1).length) high *= 2;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (registry.part(issuer, middle).length) low = middle + 1;
          else high = middle;
        }
        return low;
      };
      return [count(1), count(2)];
    },
    line: ({ line }) => Object.assign({ credential: base64(registry.credential(line)) }, JSON.parse(registry.line(line) || "null")),
    /** The lines, from 0, on which these credentials are now; -1 where one is on none. */
    find({ credentials }) {
      const lines = new Map();
      for (let line = 0; line < registry.size; line += 1) lines.set(base64(registry.credential(line)), line);
      return credentials.map((credential) => (lines.has(credential) ? lines.get(credential) : -1));
    },
    reconciliation: () => JSON.parse(registry.reconciliation()),

    // ---- Signing

    sign: ({ type, content }) => log.sign(seed, holder, type, content),
    signature: ({ type, content }) => log.signature(seed, holder, type, content),
    printed: () => base64(log.lettersPrinted(seed, holder)),
    revocation: ({ credentials, reason }) => OrtaqIssuer.revocationContent(joined(credentials), reason),
    replacement: ({ old, parts, proofs, reason }) => OrtaqIssuer.replacementContent(bytes(old), joined(parts), joined(proofs), reason),

    // ---- The people

    table({ text }) {
      if (roll) roll.free();
      roll = new OrtaqIssuer.Roll(text);
      const first = [];
      for (let line = 0; line < Math.min(roll.people, 5); line += 1) first.push(JSON.parse(roll.person(line)));
      return { people: roll.people, faults: JSON.parse(roll.faults()), first, fingerprint: roll.fingerprint() };
    },

    // ---- The codes

    /**
     * Draws the seed of codes; answers its file, under the same passphrase as the key's. Whoever opened the key from paper
     * has none yet: then a fresh one is answered, to be written down.
     */
    draw() {
      const isFresh = passphrase === null;
      if (isFresh) passphrase = new OrtaqIssuer.Passphrase(random(16));
      putCodes(new OrtaqIssuer.Codes(holder.election, holder.index, random(32)));
      return { file: codes.seal(passphrase, random(28)), passphrase: isFresh ? passphrase.written : null };
    },

    /** Opens the file of codes with the passphrase that was typed, or else the one that opened the key. */
    openCodes({ text, typed }) {
      const read = typed ? OrtaqIssuer.Passphrase.read(typed) : passphrase;
      putCodes(OrtaqIssuer.Codes.open(text, read));
      passphrase = read;
    },

    sealCodes: () => codes.seal(passphrase, random(28)),
    passphrase: () => passphrase && passphrase.written,
    stretch: ({ from, to }) => codes.stretch(from, to),
    chunk: ({ chunk, lines, parts }) => codes.chunk(chunk, lines, parts, random(64)),
    part: ({ line, issue }) => JSON.parse(codes.replacement(registry.credential(line), line, issue, random(64))),

    /** Whether the log has this very line's code: half a second. */
    made: ({ line, issue }) => codes.made(registry.part(holder.index, line), line, issue),

    /** Letters of lines, as a document. A line without a name gets a slip. `issues` of each is how often it was replaced. */
    letters({ title, booth, fingerprint, words, lines, issues, named }) {
      const print = new OrtaqIssuer.Letters(title, booth, fingerprint, holder.index, JSON.stringify(words));
      const pages = lines.map((line, place) => {
        const code = codes.code(line, issues[place]);
        if (!named) return print.slip(line + 1, code);
        const { name, address } = JSON.parse(roll.person(line));
        return print.sheet(line + 1, name, address, code);
      });
      const document = print.begin() + pages.join("") + print.end();
      print.free();
      return document;
    },

    /** Forgets the codes and the people. */
    erase() {
      putCodes(null);
      if (roll) roll.free();
      roll = null;
    },
  };

  function joined(list) {
    const pieces = list.map(bytes);
    const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
    pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
    return whole;
  }

  Ortaq.answer(acts);
})();
