// The log as this page follows it, and what is sent into it.

(function (Ortaq) {
  "use strict";

  const council = Ortaq.council;

  /** Takes what the log has grown by. */
  council.follow = () => council.copy.follow();

  /** Sends entries in their order. Each may be sent twice: the log takes it once. */
  council.publish = async (acts) => {
    for (const act of acts) council.copy.published(await Ortaq.ask("api/acts", { body: JSON.parse(act) }));
  };

  /** The acts that wait for signatures, and that these keys may sign and have not. */
  council.proposed = async () => {
    const { role, index } = council.me;
    const waiting = await Ortaq.ask("api/proposed");
    const isMine = (signer) => signer.role === role && signer.index === index;
    return waiting.filter((act) => council.maySign(act) && !act.signatures.some(isMine));
  };

  /** Whether holders of this role sign such an act at all. */
  council.maySign = ({ type }) => council.me.role === "council" && ["definition", "booth", "conclusion", "void", "role"].includes(type);
})(self.Ortaq);
