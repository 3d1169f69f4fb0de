// What every page of the vote stands on: language, elements, focus, problems, files. Elements are made of nodes and text
// only; nothing that comes from elsewhere is ever read as HTML.

(function (Ortaq) {
  "use strict";

  const text = (id, values) => Ortaq.text(id, values);

  // The only addresses that scripts and workers are loaded from: files beside the page, and what the page itself made.
  const scripts = { createScriptURL: (name) => allowed(name) };
  const trusted = self.trustedTypes ? self.trustedTypes.createPolicy("ortaq", scripts) : scripts;

  function allowed(name) {
    const isOwn = /^[a-z0-9_-]+\.js$/.test(name) || name.startsWith("blob:");
    if (!isOwn) throw new Error(`no script of this page: ${name}`);
    return name;
  }

  let whenLanguageChanges = () => {};

  /**
   * Begins: chooses the language, fetches its texts, shows the page's frame, and calls `draw`, then and whenever the
   * reader changes the language.
   */
  Ortaq.start = async (draw) => {
    if (!Ortaq.supported) return;
    whenLanguageChanges = draw;
    const asked = new URLSearchParams(location.search).get("lang");
    const wishes = [asked].concat(navigator.languages || [navigator.language]);
    const known = wishes.map((wish) => String(wish).slice(0, 2)).find((wish) => Ortaq.LANGUAGES.includes(wish));
    // Words are needed to say what went wrong: while they are missing, the page tries again.
    for (let pause = 1; !(await change(known || "kk")); pause = Math.min(pause * 2, 15)) await Ortaq.pause(pause);
    Ortaq.started = true;
    document.getElementById("waiting").hidden = true;
    addEventListener("offline", showConnection);
    addEventListener("online", showConnection);
    showConnection();
    await draw();
  };

  async function change(language) {
    const inside = document.getElementById(`texts-${language}`);
    try {
      const texts = inside ? JSON.parse(inside.textContent) : await (await fetch(`texts/${language}.json`)).json();
      Ortaq.speak(language, texts);
    } catch (failure) {
      return false;
    }
    document.documentElement.lang = language;
    drawLanguages();
    return true;
  }

  function drawLanguages() {
    const place = document.getElementById("languages");
    place.setAttribute("aria-label", text("vote-common-languages"));
    const buttons = Ortaq.LANGUAGES.map((language) => {
      const turnTo = async () => {
        if (!(await change(language))) return;
        await whenLanguageChanges();
        place.querySelector(`[lang=${language}]`).focus();
      };
      const current = language === Ortaq.language ? "true" : null;
      const name = Ortaq.text(`vote-common-language-${language}`);
      return Ortaq.element("button", { lang: language, "aria-current": current, onclick: turnTo }, name);
    });
    Ortaq.fill(place, buttons);
  }

  function showConnection() {
    const place = document.getElementById("connection");
    const offline = navigator.onLine === false && location.protocol !== "file:";
    Ortaq.fill(place, offline ? [Ortaq.element("p", {}, text("vote-common-offline"))] : []);
  }

  /** An element. `attributes` that are functions become properties, such as `onclick`; null and false are left out. */
  Ortaq.element = (name, attributes, ...children) => {
    const element = document.createElement(name);
    // A button that does nothing by itself sends its form.
    if (name === "button" && attributes && attributes.onclick) element.type = "button";
    for (const attribute of Object.keys(attributes || {})) {
      const value = attributes[attribute];
      if (typeof value === "function") element[attribute] = value;
      else if (value !== null && value !== undefined && value !== false) {
        element.setAttribute(attribute, value === true ? "" : value);
      }
    }
    append(element, children);
    return element;
  };

  function append(element, children) {
    for (const child of children) {
      if (Array.isArray(child)) append(element, child);
      else if (child !== null && child !== undefined && child !== false) element.append(child);
    }
  }

  /** Replaces what is in an element. */
  Ortaq.fill = (element, children) => {
    while (element.firstChild) element.removeChild(element.firstChild);
    append(element, [].concat(children));
  };

  /** Shows a step: its first heading gets the focus and names the window. */
  Ortaq.show = (children, keepFocus) => {
    const main = document.getElementById("main");
    Ortaq.fill(main, children);
    const heading = main.querySelector("h1");
    document.title = `${heading.textContent} – ${text("vote-common-name")}`;
    if (keepFocus) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  };

  /** Nothing is wrong any more with the field of this id. */
  Ortaq.mended = (target) => document.getElementById(target).classList.remove("has-problem");

  /** Words that are shown when something is wrong: `problems` are `{ words, target }`, the id of what to mend. */
  Ortaq.problems = (problems) => {
    const old = document.getElementById("problems");
    if (old) old.remove();
    for (const marked of document.querySelectorAll(".has-problem")) marked.classList.remove("has-problem");
    if (problems.length === 0) return;
    const items = problems.map(({ words, target }) => {
      const field = target && document.getElementById(target);
      if (field) field.classList.add("has-problem");
      const go = (event) => {
        event.preventDefault();
        field.focus();
      };
      return Ortaq.element("li", {}, field ? Ortaq.element("a", { href: `#${target}`, onclick: go }, words) : words);
    });
    const heading = Ortaq.element("h2", { id: "problems-heading" }, text("vote-common-problem"));
    const attributes = { id: "problems", class: "problems", role: "alert", "aria-labelledby": "problems-heading", tabindex: "-1" };
    const summary = Ortaq.element("div", attributes, heading, Ortaq.element("ul", {}, items));
    document.getElementById("main").insertBefore(summary, document.getElementById("main").firstChild);
    summary.focus();
  };

  /** Waits, in seconds. */
  Ortaq.pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

  /** Loads another script that stands beside the page. */
  Ortaq.loadScript = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = trusted.createScriptURL(name);
      script.onload = resolve;
      script.onerror = () => reject(new Ortaq.Unreachable(`${name} did not come`));
      document.head.append(script);
    });

  /** Starts a worker whose script stands beside the page, or is a `blob:` address. */
  Ortaq.worker = (name) => new Worker(trusted.createScriptURL(name));

  /** The bytes of a file beside the page, or of the block that has its name in a page that is one file. */
  Ortaq.bytesOf = async (name) => {
    const inside = document.getElementById(name);
    if (inside) return Ortaq.bytes(inside.textContent);
    const response = await fetch(name);
    if (!response.ok) throw new Ortaq.Unreachable(`${name}: status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };

  /** Offers a file for saving. */
  Ortaq.save = (name, type, content) => {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = Ortaq.element("a", { href: address, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  };

  /** Base64 of bytes, and bytes of base64. */
  Ortaq.base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  Ortaq.bytes = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

  /** Bytes of the device's randomness. */
  Ortaq.random = (length) => crypto.getRandomValues(new Uint8Array(length));
})(self.Ortaq);
