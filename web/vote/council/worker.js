// What only the holder of a key may have, away from the page: the seed and everything that is signed with it. A request is
// `{ number, act, … }`, its answer `{ number, result }` or `{ number, fault }`. Seed, passphrase and paper leave the worker
// as digits that are shown once, while a key is made, and as the file that the passphrase seals.

(function () {
  "use strict";

  const scripts = { createScriptURL: (name) => name };
  const trusted = self.trustedTypes ? self.trustedTypes.createPolicy("ortaq", scripts) : scripts;
  importScripts(trusted.createScriptURL("ortaq_council.js"), trusted.createScriptURL("answer.js"));

  const random = (length) => crypto.getRandomValues(new Uint8Array(length));
  const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
  const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

  let holder = null;
  let seed = null;
  let passphrase = null;
  let memory = null;
  let log = null;
  let verified = false;

  // Erases what is in the module's memory, before something else takes its place.
  function put(fresh) {
    if (seed) seed.free();
    seed = fresh;
  }

  const groups = (digits) => digits.split(/\s+/);
  const mine = () => ({
    role: holder.role,
    index: holder.index,
    key: base64(holder.key(seed)),
    fingerprint: holder.fingerprint(seed),
  });

  const acts = {
    begin: ({ module }) => void OrtaqCouncil.initSync({ module }),

    /** Makes a seed, and the passphrase of its file. */
    make({ election, role, index }) {
      holder = new OrtaqCouncil.Holder(bytes(election), role, index);
      put(new OrtaqCouncil.Seed(random(32)));
      passphrase = new OrtaqCouncil.Passphrase(random(16));
      return Object.assign(mine(), { passphrase: passphrase.written, paper: groups(seed.paper) });
    },

    file: () => OrtaqCouncil.sealKeys(seed, holder, passphrase, random(28)),

    /** Which of the groups that were typed back are not those on paper. */
    compare({ places, typed }) {
      const paper = groups(seed.paper);
      return places.filter((place, nth) => paper[place] !== typed[nth].replace(/\s/g, ""));
    },

    /** Whose file it is: its role, number and election. */
    whose({ text }) {
      const found = OrtaqCouncil.holderOf(text);
      return { role: found.role, index: found.index, election: base64(found.election) };
    },

    open({ text, typed }) {
      const opened = OrtaqCouncil.openKeys(text, OrtaqCouncil.Passphrase.read(typed));
      holder = OrtaqCouncil.holderOf(text);
      put(opened);
      return mine();
    },

    paper({ election, role, index, typed }) {
      const read = OrtaqCouncil.Seed.fromPaper(typed);
      holder = new OrtaqCouncil.Holder(bytes(election), role, index);
      put(read);
      return mine();
    },

    /** Begins with what the device remembers (`text`), or with nothing since `since`. */
    remember({ text, since }) {
      memory = text ? OrtaqCouncil.TrusteeMemory.read(text, holder) : new OrtaqCouncil.TrusteeMemory(holder, since);
      return memory.write();
    },

    /** Takes what the log has grown by; answers how far it is now. */
    follow({ bytes: piece }) {
      const next = log || new OrtaqCouncil.Recount(piece.length);
      if (log) log.resume();
      next.feed(piece);
      next.end();
      log = next;
      return log.entries;
    },

    enrolled: () => log.enrolled(holder),
    course: () => JSON.parse(log.course()),
    report: () => JSON.parse(log.report()),

    next({ now, keys }) {
      const next = JSON.parse(log.next(seed, memory, now, keys, random(32), verified));
      return Object.assign(next, { memory: memory.write() });
    },

    agree() {
      memory.agree();
      return memory.write();
    },

    /** The sums of all ballots, that other workers have verified. */
    add({ sums }) {
      log.add(sums);
      verified = true;
    },

    signature: ({ type, content }) => log.signature(seed, holder, type, content),
    fingerprint: ({ type, content }) => OrtaqCouncil.actFingerprint(type, content),
    textHash: ({ salt, text }) => base64(OrtaqCouncil.textHash(bytes(salt), text)),

    /** Signs what an observer states; the salt is made here. */
    state({ type, about, text }) {
      const salt = random(32);
      const hash = base64(OrtaqCouncil.textHash(salt, text));
      const act = log.sign(seed, holder, type, JSON.stringify({ about, text: hash }));
      return Object.assign(JSON.parse(act), { salt: base64(salt), text });
    },
  };

  Ortaq.answer(acts);
})();
