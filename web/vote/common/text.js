// Texts, numbers and dates in the reader's language. Plural rules and months are here and in the texts, not the
// browser's: many browsers have no Kazakh, and silently count in another language.

self.Ortaq = self.Ortaq || {};

(function (Ortaq) {
  "use strict";

  const PLURALS = {
    kk: (number) => (number === 1 ? "one" : "other"),
    en: (number) => (number === 1 ? "one" : "other"),
    ru: (number) => {
      const [tens, ones] = [number % 100, number % 10];
      if (ones === 1 && tens !== 11) return "one";
      return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
    },
  };
  const BETWEEN_THOUSANDS = { kk: "\u00a0", ru: "\u00a0", en: "," };

  let texts = {};

  /** The languages of every page, in the order in which they are offered. */
  Ortaq.LANGUAGES = ["kk", "ru", "en"];

  /** The language that is spoken. */
  Ortaq.language = "kk";

  /** From now on `language` is spoken, with these texts (`texts/{language}.json`). */
  Ortaq.speak = (language, its) => {
    Ortaq.language = language;
    texts = its;
  };

  /** Whether there is such a text: codes of refusals are looked up so. */
  Ortaq.hasText = (id) => Object.prototype.hasOwnProperty.call(texts, id);

  /** A text with its values put in; numbers are written as the language writes them. */
  Ortaq.text = (id, values = {}) => {
    const text = Ortaq.hasText(id) ? texts[id] : id;
    return typeof text === "string" ? text : text.map((part) => say(part, values)).join("");
  };

  /** An integer with its thousands apart. */
  Ortaq.number = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, BETWEEN_THOUSANDS[Ortaq.language]);

  /** Day, month and time of day, by this device's clock, of seconds since 1970. */
  Ortaq.moment = (seconds) => {
    const date = new Date(seconds * 1000);
    const two = (number) => String(number).padStart(2, "0");
    const month = Ortaq.text(`vote-common-month-${date.getMonth() + 1}`);
    const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
    return Ortaq.text("vote-common-moment", { day: String(date.getDate()), month, time });
  };

  function say(part, values) {
    if (typeof part === "string") return part;
    const value = values[part.var];
    if (!part.cases) return typeof value === "number" ? Ortaq.number(value) : String(value);
    const plural = typeof value === "number" ? PLURALS[Ortaq.language](value) : part.default;
    const chosen = [String(value), plural, part.default].find((name) => name in part.cases);
    return part.cases[chosen].map((inner) => say(inner, values)).join("");
  }
})(self.Ortaq);
