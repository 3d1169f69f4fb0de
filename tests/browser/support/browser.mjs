// One Chromium per file of tests, and pages that report what a person would never see: errors of
// scripts, refusals of the content policy, requests to other hosts.

import { chromium } from "playwright-core";

const EXECUTABLE = process.env.ORTAQ_CHROMIUM ?? "/usr/bin/chromium";

/** Starts the browser that Debian packages, with these arguments besides. */
export function launch(...more) {
  // The sandbox needs rights that containers seldom give; the pages are our own.
  return chromium.launch({ executablePath: EXECUTABLE, args: ["--no-sandbox", "--disable-dev-shm-usage", ...more] });
}

/** Notes what a page reports of errors; that something did not load is for the page to say. */
export function heed(page, findings) {
  page.on("pageerror", (error) => findings.add(`a script failed: ${error.message}`, page.where));
  page.on("console", (message) => {
    const expected = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !expected) findings.add(`the console says: ${message.text()}`, page.where);
  });
}

/** A page whose faults go to `findings`; `page.where` names what is being looked at. */
export async function watchedPage(context, demo, findings) {
  const page = await context.newPage();
  page.where = "a page";
  const host = new URL(demo.url).host;
  page.on("pageerror", (error) => findings.add(`a script failed: ${error.message}`, page.where));
  page.on("console", (message) => {
    const expected = message.text().startsWith("Failed to load resource") && message.location().url === page.url();
    if (message.type() === "error" && !expected) findings.add(`the console says: ${message.text()}`, page.where);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.host !== host) {
      findings.add(`it asks another host: ${url.host}`, page.where);
    }
  });
  page.on("response", (response) => {
    const isDocument = response.request().isNavigationRequest();
    if (!isDocument && response.status() >= 400) {
      findings.add(`${response.status()} for ${new URL(response.url()).pathname}`, page.where);
    }
  });
  return page;
}
