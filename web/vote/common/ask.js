// Asking the vote's origin (`docs/vote.md`, "What pages ask"): with a time-out, and again when the connection was lost.
// Every request of these pages may be sent twice: reading is, and what is cast or enrolled gets the same answer.

(function (Ortaq) {
  "use strict";

  const SECONDS = 20;

  /** What the server does not want, with its code of `docs/vote.md` and its values: `refusal.refused`, `refusal.seconds`. */
  Ortaq.Refusal = class extends Error {
    constructor(answer) {
      super(answer.refused);
      Object.assign(this, answer);
    }
  };

  /** No answer came: no connection, or a server that is not well. */
  Ortaq.Unreachable = class extends Error {};

  /**
   * Asks for a path below the vote's address, such as `api/vote`, and answers its JSON; with `body`, sends that.
   * `tries` counts how often a lost connection is tried (default 3); so is reading from a server that is busy. Throws
   * Refusal or Unreachable.
   */
  Ortaq.ask = async (path, { body, tries = 3 } = {}) => (await send(path, { body, tries })).json();

  /** The same for an answer that is text. */
  Ortaq.askText = async (path, { tries = 3 } = {}) => (await send(path, { tries })).text();

  /** The same for bytes. */
  Ortaq.askBytes = async (path, { tries = 3 } = {}) => new Uint8Array(await (await send(path, { tries })).arrayBuffer());

  async function send(path, { body, tries }) {
    for (let tried = 1; ; tried += 1) {
      try {
        return await once(path, body);
      } catch (failure) {
        const isBusy = failure.refused === "busy" && body === undefined;
        if (isBusy && tried >= tries) throw new Ortaq.Unreachable("busy");
        if ((failure instanceof Ortaq.Refusal && !isBusy) || tried >= tries) throw failure;
        await Ortaq.pause(isBusy ? failure.seconds || tried : tried);
      }
    }
  }

  async function once(path, body) {
    const control = self.AbortController ? new AbortController() : null;
    const options = { cache: "no-store", credentials: "omit", signal: control ? control.signal : undefined };
    if (body !== undefined) {
      Object.assign(options, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
    }
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => {
        reject(new Ortaq.Unreachable("time-out"));
        if (control) control.abort();
      }, SECONDS * 1000);
    });
    try {
      const response = await Promise.race([fetch(`../${path}`, options), late]);
      if (response.ok) return response;
      throw await refusal(response);
    } catch (failure) {
      throw failure instanceof Ortaq.Refusal ? failure : new Ortaq.Unreachable(failure.message);
    } finally {
      clearTimeout(timer);
    }
  }

  async function refusal(response) {
    const answer = await response.json().catch(() => ({}));
    if (answer.refused) return new Ortaq.Refusal(answer);
    return response.status === 404 ? new Ortaq.Refusal({ refused: "absent" }) : new Ortaq.Unreachable(`status ${response.status}`);
  }
})(self.Ortaq);
