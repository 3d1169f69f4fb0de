// What must hold on every page, before and after each interaction.

import axe from "axe-core";

import { invalidities } from "./html.mjs";
import { NARROW, WIDE } from "./languages.mjs";

/** Accessibility by axe-core, with all of its rules, or with some. */
export async function accessible(page, findings, rules) {
  const known = await page.evaluate(() => "axe" in globalThis);
  if (!known) await page.evaluate(axe.source);
  const options = { resultTypes: ["violations"], ...(rules && { runOnly: { type: "rule", values: rules } }) };
  const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), options);
  for (const { id, help, nodes } of violations) {
    const { target, failureSummary } = nodes[0];
    const reason = failureSummary.split("\n").slice(1).join(" ").trim();
    findings.add(`axe ${id}: ${help}: ${target.join(" ")}: ${reason}`, page.where);
  }
}

/** The document as scripts have left it is valid. */
export async function valid(page, findings) {
  for (const fault of await invalidities(await page.content())) findings.add(`after scripts, ${fault}`, page.where);
}

/** Everything that opens is open; whether anything did. */
export function openEverything(page) {
  return page.evaluate(() => {
    const closed = [...document.querySelectorAll("details:not([open])")];
    for (const details of closed) details.open = true;
    const buttons = [...document.querySelectorAll("button[aria-expanded=false]:not([disabled])")];
    for (const button of buttons) button.click();
    return closed.length + buttons.length > 0;
  });
}

/** Nothing must be scrolled sideways, at the width that is set. */
export async function fits(page, findings) {
  const [needed, had, widest] = await page.evaluate(() => {
    const had = document.documentElement.clientWidth;
    const beyond = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > had + 1,
    );
    const name = (element) => [element.localName, ...element.classList].join(".");
    return [document.documentElement.scrollWidth, had, beyond.slice(0, 3).map(name).join(", ")];
  });
  if (needed > had) findings.add(`wider than the window: ${needed} > ${had} pixels: ${widest}`, page.where);
}

/** With letters twice as large, no text is cut off and nothing must be scrolled sideways. */
async function readableAtTwice(page, findings) {
  const cut = await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
    const isCut = (element) => {
      const { overflowX, overflowY, position, clipPath } = getComputedStyle(element);
      const hidden = position === "absolute" && (clipPath !== "none" || element.clientWidth <= 1);
      const cutsX = ["hidden", "clip"].includes(overflowX) && element.scrollWidth > element.clientWidth + 2;
      const cutsY = ["hidden", "clip"].includes(overflowY) && element.scrollHeight > element.clientHeight + 2;
      return !hidden && element.clientWidth > 0 && (cutsX || cutsY) && element.textContent.trim() !== "";
    };
    return [...document.body.querySelectorAll("*")]
      .filter(isCut)
      .map((element) => [element.localName, ...element.classList].join("."));
  });
  for (const name of new Set(cut)) findings.add(`text is cut off at twice the size: ${name}`, page.where);
  await fits(page, findings);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
}

/**
 * A page that was looked at wholly in another language: only what depends on words. Names of things, room for them on a phone
 * and in large letters.
 */
export async function lookAtWords(page, language, findings, picture = async () => {}) {
  const name = page.where;
  page.where = `${name}, 360 px`;
  await page.setViewportSize(NARROW);
  await isIn(page, language, findings);
  await accessible(page, findings);
  await fits(page, findings);
  await picture(NARROW.width);
  page.where = `${name}, 200% of 1280 px`;
  await page.setViewportSize({ width: WIDE.width / 2, height: WIDE.height / 2 });
  await readableAtTwice(page, findings);
  await page.setViewportSize(WIDE);
  page.where = name;
}

async function isIn(page, language, findings) {
  const lang = await page.evaluate(() => document.documentElement.lang);
  if (lang !== language) findings.add(`lang is “${lang}”`, page.where);
}

/** Everything above on one page; `picture(width)` may take a screenshot. */
export async function lookAround(page, language, findings, picture = async () => {}) {
  const name = page.where;
  const at = (what) => (page.where = `${name}, ${what}`);
  at("1280 px");
  await isIn(page, language, findings);
  await accessible(page, findings);
  await valid(page, findings);
  await fits(page, findings);
  await picture(WIDE.width);
  if (await openEverything(page)) {
    at("1280 px, with everything open");
    await accessible(page, findings);
    await valid(page, findings);
  }
  at("1280 px, dark, with little motion");
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await accessible(page, findings, ["color-contrast", "link-in-text-block"]);
  const moving = await page.evaluate(() => document.getAnimations().length);
  if (moving > 0) findings.add(`${moving} animations although little motion is wanted`, page.where);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  // Colours glide back to those of daylight.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((glide) => glide.finished)));

  at("200% of 1280 px");
  await page.setViewportSize({ width: WIDE.width / 2, height: WIDE.height / 2 });
  await readableAtTwice(page, findings);
  at("400% of 1280 px");
  await page.setViewportSize({ width: WIDE.width / 4, height: 256 });
  await fits(page, findings);
  at("360 px");
  await page.setViewportSize(NARROW);
  await fits(page, findings);
  await accessible(page, findings);
  await picture(NARROW.width);
  await page.setViewportSize(WIDE);
  page.where = name;
}
