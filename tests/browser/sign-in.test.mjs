// Ways in that must work for everybody: with the keyboard alone, without scripts, with a passkey.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { launch, watchedPage } from "./support/browser.mjs";
import { accessible, valid } from "./support/checks.mjs";
import { startDemo } from "./support/demo.mjs";
import { Findings } from "./support/findings.mjs";
import { LANGUAGES, NARROW } from "./support/languages.mjs";
import { linkInLetter } from "./support/letters.mjs";
import { signIn } from "./support/people.mjs";

/** More keys than any page needs until the end. */
const MANY = 80;

let demo, browser;

before(async () => {
  demo = await startDemo();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Presses Tab until what has the focus matches `selector`; the focus must be visible all the way. */
async function tabTo(page, selector) {
  for (let press = 0; press < MANY; press += 1) {
    await page.keyboard.press("Tab");
    const { there, seen, name } = await page.evaluate((selector) => {
      const focused = document.activeElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
      const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
      return {
        there: focused.matches(selector),
        seen: outlined || boxShadow !== "none" || focused === document.body,
        name: focused.outerHTML.slice(0, 80),
      };
    }, selector);
    assert.ok(seen, `the focus cannot be seen on ${name}`);
    if (there) return;
  }
  assert.fail(`the keyboard does not reach ${selector} on ${page.url()}`);
}

async function isSignedIn(page, language) {
  const response = await page.goto(`${demo.url}/${language}/account`);
  return response.status() === 200 && new URL(page.url()).pathname === `/${language}/account`;
}

describe("signing in", () => {
  for (const language of LANGUAGES) {
    it(`works with the keyboard alone, in ${language}`, async () => {
      const [findings, context] = [new Findings(), await browser.newContext({ viewport: NARROW })];
      const page = await watchedPage(context, demo, findings);
      page.where = `signing in with the keyboard in ${language}`;
      const address = `keyboard-${language}@example.kz`;
      await page.goto(`${demo.url}/${language}`);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      const skipped = await page.evaluate(
        () => location.hash !== "" && document.querySelector(location.hash)?.localName,
      );
      assert.equal(skipped, "main", "the first key press leads past the menu");
      await page.goto(`${demo.url}/${language}/sign-in`);
      await tabTo(page, "main input[name=email]");
      await page.keyboard.type("not an address");
      await page.keyboard.press("Enter");
      await page
        .locator("main input[name=email][aria-invalid=true]")
        .or(page.locator("main input[name=email]:invalid"))
        .waitFor();
      await accessible(page, findings);
      await page.goto(`${demo.url}/${language}/sign-in`);
      await tabTo(page, "main input[name=email]");
      await page.keyboard.type(address);
      await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
      await accessible(page, findings);
      await valid(page, findings);
      await page.goto(await linkInLetter(demo, address));
      if ((await page.locator("main input[name=name]").count()) > 0) {
        await tabTo(page, "main input[name=name]");
        await page.keyboard.type("Айдана Серікқызы");
      }
      await accessible(page, findings);
      await tabTo(page, "main form button");
      await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
      assert.ok(await isSignedIn(page, language));
      await context.close();
      findings.assertNone();
    });

    it(`works without scripts, in ${language}`, async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const address = `plain-${language}@example.kz`;
      await page.goto(`${demo.url}/${language}/sign-in`);
      assert.equal(await page.locator("main [data-question]:visible").count(), 0, "what needs a script is not shown");
      await page.locator("main input[name=email]").fill(address);
      await page.locator("main form:has(input[name=email]) button").click();
      await page.goto(await linkInLetter(demo, address));
      const name = page.locator("main input[name=name]");
      if ((await name.count()) > 0) await name.fill("Ерлан Омаров");
      await page.locator("main form button").first().click();
      assert.ok(await isSignedIn(page, language));
      await context.close();
    });
  }

  it("works with a passkey that was added before", async () => {
    const resident = demo.links.find(({ role }) => /resident/i.test(role)) ?? demo.links[0];
    const [findings, context] = [
      new Findings(),
      await browser.newContext({ storageState: (await signIn(browser, resident)).state }),
    ];
    const page = await watchedPage(context, demo, findings);
    page.where = "signing in with a passkey";
    const devtools = await context.newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`${demo.url}/en/account`);
    const adding = page.locator("form:has(#passkey-add)");
    await adding.locator("input[name=name]").fill("My phone");
    await accessible(page, findings);
    await Promise.all([page.waitForEvent("load"), adding.locator("button").click()]);
    await page.getByText("My phone").first().waitFor();
    await accessible(page, findings);
    await valid(page, findings);

    await context.clearCookies();
    await page.goto(`${demo.url}/en/sign-in`);
    await accessible(page, findings);
    await Promise.all([page.waitForEvent("load"), page.locator("form:has(#passkey-sign-in) button").click()]);
    assert.ok(await isSignedIn(page, "en"));
    await context.close();
    findings.assertNone();
  });
});
