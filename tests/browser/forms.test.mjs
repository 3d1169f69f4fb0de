// Every form that anybody is shown, sent empty, with mistakes and filled in: each answer is a page
// that says what happened, keeps what was typed, and is as accessible as the one before it.

import { after, before, describe, it } from "node:test";

import { launch } from "./support/browser.mjs";
import { accessible, fits, valid } from "./support/checks.mjs";
import { crawl } from "./support/crawl.mjs";
import { startDemo } from "./support/demo.mjs";
import { Findings } from "./support/findings.mjs";
import { fillAndSend, formsOf, held } from "./support/forms.mjs";
import { pattern } from "./support/html.mjs";
import { LANGUAGES, NARROW, WIDE } from "./support/languages.mjs";
import { everyone, signIn } from "./support/people.mjs";
import { onPages } from "./support/pool.mjs";

/** Forms after which a person is signed out, or something is over: sent last. */
const ENDS = /sign-?out|erase|delete|remove|end|close|cancel|withdraw|give-up|decision|reset|replace/;

let demo, browser, people, forms;

before(async () => {
  demo = await startDemo();
  browser = await launch();
  people = await everyone(browser, demo);
  forms = await found();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Each form once, with one who may send it; each in another language than the one before. */
async function found() {
  const [seen, found] = [new Map(), []];
  const nothing = new Findings();
  const languages = LANGUAGES.map((language) =>
    Promise.all(people.map((person) => crawl(demo, person, language, nothing))),
  );
  for (const page of (await Promise.all(languages)).flat(2)) {
    for (const form of formsOf(page.markup, page.url).filter((form) => form.posts)) {
      const key = `${pattern(form.action)} ${form.fields}`;
      const number = seen.get(key) ?? seen.set(key, seen.size).get(key);
      const isDone = found.some((task) => task.key === key);
      if (!isDone && page.language === LANGUAGES[number % LANGUAGES.length]) found.push({ ...page, form, key });
    }
  }
  return found.sort((one, other) => ENDS.test(one.form.action) - ENDS.test(other.form.action));
}

async function open(task, page) {
  const { person, url } = task;
  let response = await page.goto(url);
  const isThere = async () => response.ok() && (await page.locator("form").count()) > task.form.index;
  if (!(await isThere()) && person.role !== "visitor") {
    const link = demo.links.find((link) => link.role === person.role);
    const again = await signIn(browser, link).catch(() => undefined);
    // Who has erased their account sends no more forms.
    if (again === undefined) return false;
    person.state = again.state;
    await page.context().addCookies(again.state.cookies);
    response = await page.goto(url);
  }
  return isThere();
}

/** Sends a form in one way and looks at what comes. */
async function send(task, how, page, findings) {
  page.where = `the form ${pattern(task.form.action)} on ${new URL(task.url).pathname}, ${how}, as ${task.person.role} in ${task.language}`;
  if (!(await open(task, page))) return;
  const answered = page.waitForEvent("response", {
    predicate: (response) => response.request().isNavigationRequest() && response.request().method() === "POST",
    timeout: 5000,
  });
  const loaded = page.waitForEvent("load", { timeout: 5000 }).catch(() => undefined);
  answered.catch(() => undefined);
  const typed = await fillAndSend(page, task.form.index, how);
  const answer = await answered.catch(() => undefined);
  // A script may have taken the form over, as for passkeys: then the page itself has changed.
  if (answer === undefined) return looked(page, findings);
  const status = answer.status();
  if (status >= 500) return findings.add(`answers ${status}: ${pattern(task.form.action)}`, page.where);
  if (!["text/html", undefined].includes(answer.headers()["content-type"]?.split(";")[0])) return undefined;
  await loaded;
  if (status === 403) findings.add("the gate refuses a form that it has shown", page.where);
  if (status === 422) {
    const kept = await held(page);
    for (const [name, text] of Object.entries(typed)) {
      if (kept[name] !== undefined && kept[name] !== text && !/code|secret/.test(name))
        findings.add(`what was typed is lost: ${name}`, page.where);
    }
    const marked = await page.locator("[aria-invalid=true], [role=alert]").count();
    if (marked === 0) findings.add("no field and no notice says what is wrong", page.where);
  }
  return looked(page, findings);
}

async function looked(page, findings) {
  await accessible(page, findings);
  await valid(page, findings);
  await page.setViewportSize(NARROW);
  await fits(page, findings);
  await page.setViewportSize(WIDE);
}

describe("the forms", () => {
  for (const how of ["empty", "wrong"]) {
    it(`sent ${how} answer with a page that says what to do`, async (test) => {
      const findings = new Findings();
      await onPages(browser, demo, findings, forms, (task, page) => send(task, how, page, findings));
      test.diagnostic(`${forms.length} forms, each in one of the languages`);
      findings.assertNone();
    });
  }

  it("filled in answer with a page that is in order", async () => {
    const findings = new Findings();
    const once = new Map(forms.map((task) => [task.key, task]));
    await onPages(browser, demo, findings, [...once.values()], (task, page) => send(task, "right", page, findings));
    findings.assertNone();
  });
});
