// What a voter's device must keep to itself, away from the page: codes, the key that they make, choice and seed. Codes are
// stretched here, which takes a while on purpose.

(function () {
  "use strict";

  const NAME = "ortaq_voter.js";
  const scripts = { createScriptURL: () => NAME };
  const trusted = self.trustedTypes ? self.trustedTypes.createPolicy("ortaq", scripts) : scripts;

  let ready;
  let vote;
  const parts = [null, null];
  let credential = null;
  let ballot = null;

  const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

  const acts = {
    begin({ module, definition }) {
      importScripts(trusted.createScriptURL(NAME));
      ready = OrtaqVoter({ module_or_path: module }).then(() => {
        vote = OrtaqVoter.Vote.read(definition);
      });
    },

    /** Works out one part of the key from its code. */
    stretch({ issuer, code }) {
      parts[issuer - 1] = OrtaqVoter.Part.stretch(vote, issuer, code);
    },

    /** Adds up the parts; answers the credential. */
    credential() {
      const [first, second] = parts.splice(0, 2, null, null);
      credential = new OrtaqVoter.Credential(vote, first, second || undefined);
      return { key: hex(credential.key), base64: base64(credential.key) };
    },

    /** Makes a ballot from a fresh seed. */
    make({ prev, position, leaf, choice }) {
      const seed = crypto.getRandomValues(new Uint8Array(32));
      ballot = vote.make(credential, prev, position, leaf, choice, seed);
      return { body: base64(ballot.body), hash: base64(ballot.hash), tracker: ballot.tracker };
    },

    /** Signs it to be counted, and forgets choice and seed. */
    cast: () => ({ signature: base64(ballot.cast(credential)) }),

    /** Signs it to be opened as a test, and answers what a second device needs. */
    open: () => ({ signature: base64(ballot.open(credential)), opening: ballot.opening() }),
  };

  self.onmessage = async ({ data: { number, act, values } }) => {
    try {
      await ready;
      self.postMessage({ number, answer: acts[act](values) });
    } catch (failure) {
      self.postMessage({ number, fault: failure.message });
    }
  };
})();
