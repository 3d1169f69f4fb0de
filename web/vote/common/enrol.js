// A key comes into the log by a link that is good once. In a vote that is frozen, where it takes the place of a lost one, the
// council signs it first.

(function (Ortaq) {
  "use strict";

  /** Whether this key waits for the council's signatures. */
  Ortaq.isUnsigned = async (key) => {
    const acts = await Ortaq.ask("api/proposed");
    return acts.some(({ type, content }) => type === "role" && JSON.parse(content).key === key);
  };

  /**
   * Enrols a key (`{ invitation, role, index, key }`) in the log that `copy` follows; answers as `isUnsigned`. `stands` says
   * whether the log has it: the answer to an earlier try may have been lost.
   */
  Ortaq.enrol = async (copy, body, stands) => {
    try {
      return !("position" in copy.published(await Ortaq.ask("api/keys", { body })));
    } catch (failure) {
      if (failure.refused !== "no-invitation") throw failure;
      if (await stands()) return false;
      if (await Ortaq.isUnsigned(body.key).catch(() => false)) return true;
      throw failure;
    }
  };
})(self.Ortaq);
