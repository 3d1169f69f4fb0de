// Every page that a person can reach by following links, found over HTTP, where it is fast. A connection that was kept
// open may be closed by the server at the moment it is used again: a reading request is sent once more, as browsers do.

import { request } from "playwright-core";

import { links, pattern } from "./html.mjs";
import { LANGUAGES } from "./languages.mjs";

/** Pages of one kind that are enough, such as the entries of a log. */
const ENOUGH = 6;
/** The same where only the words are others: in a further language. */
const ENOUGH_AGAIN = 3;

/**
 * The pages of one language that a person reaches: `{ url, pattern, markup, status, headers }`.
 * What their links lead to besides pages is fetched too, and must be there.
 */
export async function crawl(demo, person, language, findings) {
  const enough = language === LANGUAGES[0] ? ENOUGH : ENOUGH_AGAIN;
  const client = await request.newContext({ storageState: person.state });
  const starts = new Set([`${demo.url}/${language}`, `${demo.url}/${language}${person.begins}`]);
  const entrances = new Set(demo.links.map((link) => pattern(link.url)));
  const [queue, seen, count, pages] = [[...starts].map((url) => [url, "the start"]), starts, new Map(), []];
  while (queue.length > 0) {
    const [url, from] = queue.shift();
    const kind = pattern(url);
    count.set(kind, (count.get(kind) ?? 0) + 1);
    if (count.get(kind) > enough) continue;
    const response = await client.get(url, { headers: { accept: "text/html,*/*" }, maxRetries: 2 });
    const where = `${new URL(url).pathname} as ${person.role}, linked on ${from}`;
    if (response.status() !== 200) findings.add(`a link leads to ${response.status()}: ${kind}`, where);
    const isPage = (response.headers()["content-type"] ?? "").startsWith("text/html");
    if (!isPage || response.status() !== 200) continue;
    const markup = await response.text();
    pages.push({ url, pattern: kind, markup, person, language });
    for (const link of links(markup, response.url())) {
      const { origin, pathname } = new URL(link);
      const isOurs = origin === demo.url && !entrances.has(pattern(link));
      const isOtherLanguage = /^\/(kk|ru|en)(\/|$)/.test(pathname) && !pathname.startsWith(`/${language}`);
      if (!isOurs || isOtherLanguage || seen.has(link)) continue;
      seen.add(link);
      queue.push([link, new URL(url).pathname]);
    }
  }
  await client.dispose();
  return pages;
}
