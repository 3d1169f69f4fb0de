// The letters' document as elements. The module writes HTML; a page of this origin reads no text as HTML, so what the
// module writes is taken apart here, and only elements that letters have are made.

(function (Ortaq) {
  "use strict";

  const ELEMENTS = ["section", "div", "p", "article", "h1"];
  const DRAWN = ["svg", "rect", "path"];
  const ATTRIBUTES = ["class", "lang", "role", "aria-label", "viewBox", "shape-rendering", "width", "height", "fill", "d"];
  const MARKS = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

  const plain = (text) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (mark) => MARKS[mark]);

  function made(document, name, attributes) {
    if (!ELEMENTS.includes(name) && !DRAWN.includes(name)) throw new Error(`letters have no element ${name}`);
    const element = DRAWN.includes(name) ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
    for (const [, attribute, value] of attributes.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)) {
      if (ATTRIBUTES.includes(attribute)) element.setAttribute(attribute, plain(value));
    }
    return element;
  }

  /** Puts what the module wrote into an empty document. */
  Ortaq.putLetters = (written, document, view) => {
    const style = written.slice(written.indexOf("<style>") + 7, written.indexOf("</style>"));
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [sheet];
    document.title = plain(written.slice(written.indexOf("<title>") + 7, written.indexOf("</title>")));
    document.documentElement.lang = "kk";
    const body = written.slice(written.indexOf("<body>") + 6, written.indexOf("</body>"));
    let open = document.body;
    while (open.firstChild) open.removeChild(open.firstChild);
    for (const [, end, name, attributes, closed, text] of body.matchAll(/<(\/?)([a-z0-9]+)((?:\s+[a-zA-Z-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g)) {
      if (text !== undefined) open.append(plain(text));
      else if (end) open = open.parentNode;
      else {
        const element = made(document, name, attributes);
        open.append(element);
        if (!closed) open = element;
      }
    }
  };
})(self.Ortaq);
