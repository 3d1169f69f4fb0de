// HTML as it is served: its links, its shape, and whether it is valid.

import { createHash } from "node:crypto";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: {
      // These are of taste, not of the standard, or are for sites with scripts of others.
      "long-title": "off",
      "no-inline-style": "error",
      "require-sri": "off",
      "no-implicit-button-type": "off",
      "prefer-native-element": "off",
    },
  }),
);

/** What is invalid in a document, each with its rule and place. */
export async function invalidities(markup) {
  const report = await validator.validateString(markup);
  return report.results.flatMap((result) =>
    result.messages.map(
      (message) => `invalid HTML (${message.ruleId}): ${message.message} at ${message.selector ?? message.line}`,
    ),
  );
}

/** Where the links of a document lead. */
export function links(markup, base) {
  const found = [...markup.matchAll(/<(?:a|area|link)\b[^>]*\shref="([^"]*)"/g)].map(([, href]) => decoded(href));
  return [...new Set(found.map((href) => address(href, base)).filter((url) => url !== undefined))];
}

/** An address without its fragment; `undefined` for what is not fetched, such as `mailto:`. */
function address(href, base) {
  const url = new URL(href, base);
  url.hash = "";
  return url.protocol.startsWith("http") ? url.href : undefined;
}

function decoded(text) {
  const named = { amp: "&", quot: '"', lt: "<", gt: ">", "#39": "'" };
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity) => {
    if (named[entity]) return named[entity];
    if (entity.startsWith("#x")) return String.fromCodePoint(parseInt(entity.slice(2), 16));
    return entity.startsWith("#") ? String.fromCodePoint(Number(entity.slice(1))) : whole;
  });
}

/** The address of a page without what distinguishes one entry or person from the next. */
export function pattern(url) {
  const { pathname, searchParams } = new URL(url);
  const path = pathname.replace(/^\/(kk|ru|en)(?=\/|$)/, "/{lang}").replace(/\/[^/]*\d[^/]*/g, "/{n}");
  return [path, ...[...searchParams.keys()].sort()].join("?");
}

/** What a document is made of: equal for pages that differ in their texts only. */
export function shape(markup) {
  const main = markup.match(/<main\b[\s\S]*<\/main>/)?.[0] ?? "";
  return { main: digest(main), rest: digest(markup.replace(main, "")) };
}

function digest(markup) {
  const kinds = new Set();
  for (const [, name, attributes] of markup.matchAll(/<([a-z][a-z0-9-]*)([^>]*)>/g)) {
    const styled = attributes.match(/\sclass="([^"]*)"/)?.[1] ?? "";
    const type = attributes.match(/\stype="([^"]*)"/)?.[1] ?? "";
    const names = [...attributes.matchAll(/\s([a-z-]+)(?==|\s|$)/g)].map(([, attribute]) => attribute);
    kinds.add([name, styled, type, ...names.sort()].join(" "));
  }
  return createHash("sha256")
    .update([...kinds].sort().join("\n"))
    .digest("hex");
}
