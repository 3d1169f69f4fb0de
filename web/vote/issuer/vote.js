// The vote as the log has it, and what this issuer adds to it. The page asks the server when it begins, and after that
// only when the issuer publishes, or asks for news.

(function (Ortaq) {
  "use strict";

  const issuer = Ortaq.issuer;
  const MOST_WORKERS = 8;

  /** Loads module, texts of all languages (letters have three) and the log. */
  issuer.load = async () => {
    issuer.vote = await Ortaq.ask("api/vote");
    issuer.first = JSON.parse(issuer.vote.first).body;
    issuer.texts = {};
    for (const language of Ortaq.LANGUAGES) {
      const words = await (await fetch(`texts/${language}.json`)).text();
      issuer.texts[language] = JSON.parse(words);
      // Where `page.js` looks first: so the language can be changed without a network.
      document.body.append(Ortaq.element("div", { id: `texts-${language}`, hidden: true }, words));
    }
    const module = (await Ortaq.bytesOf("ortaq_issuer_bg.wasm")).buffer;
    // All workers come now: later there may be no network to load their scripts from.
    const helpers = Math.max(1, Math.min(navigator.hardwareConcurrency || 2, MOST_WORKERS));
    const hired = await Promise.all(Array.from({ length: helpers + 1 }, () => hire(module)));
    issuer.hand = hired.pop();
    issuer.copy = new Ortaq.Copy(issuer.hand);
    /** Those that stretch codes. */
    issuer.helpers = hired;
    await issuer.refresh();
  };

  async function hire(module) {
    const hand = new Ortaq.Hand("worker.js", () => {});
    await hand.ask("begin", { module });
    return hand;
  }

  /** Takes what the log has grown by, and where the vote stands. */
  issuer.refresh = async () => {
    issuer.vote = await Ortaq.ask("api/vote");
    await issuer.copy.follow();
    issuer.published = await issuer.hand.ask("published");
    const { fingerprint } = await issuer.hand.ask("report");
    issuer.fingerprint = fingerprint || "";
  };

  /** How many issuers the vote has. */
  issuer.count = () => issuer.first.issuers;

  /** Signs an entry alone, publishes it, and takes it back with the log. */
  issuer.publish = async (type, content) => {
    const act = await issuer.hand.ask("sign", { type, content });
    issuer.copy.published(await Ortaq.ask("api/acts", { body: JSON.parse(act) }));
    await issuer.refresh();
  };

  /** Proposes an act that two sign, with this issuer's signature: `{ position }` or `{ waiting }`. */
  issuer.propose = async (type, content) => {
    const signature = JSON.parse(await issuer.hand.ask("signature", { type, content }));
    const answer = issuer.copy.published(await Ortaq.ask("api/proposed", { body: { type, content, signature } }));
    await issuer.refresh();
    return answer;
  };

  /** Signs an act that waits. */
  issuer.sign = async ({ number, type, content }) => {
    const signature = JSON.parse(await issuer.hand.ask("signature", { type, content }));
    const answer = issuer.copy.published(await Ortaq.ask(`api/proposed/${number}`, { body: signature }));
    await issuer.refresh();
    return answer;
  };

  /** A text of another language than the one that is spoken. */
  issuer.inLanguage = (language, id, values) => {
    const spoken = Ortaq.language;
    Ortaq.speak(language, issuer.texts[language]);
    const words = Ortaq.text(id, values);
    Ortaq.speak(spoken, issuer.texts[spoken]);
    return words;
  };
})(self.Ortaq);
