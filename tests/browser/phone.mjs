// How long a vote takes on an old phone with a poor line: `node tests/browser/phone.mjs`, with ORTAQ_PROGRAM as for the tests;
// a number behind it is how many times (default 5). What the figures are compared with: `docs/performance.md`.
//
// The browser emulates processor and line for the page's own thread, not for its workers. What a worker works is counted four
// times instead; its scripts come while the voter chooses, and it asks nothing of anybody.

import { launch } from "./support/browser.mjs";
import { NARROW } from "./support/languages.mjs";
import { lettersOf, startVoteAt } from "./support/vote-people.mjs";
import { Voter } from "./support/voter.mjs";

const SLOWER = 4;
/** Bytes per second, and milliseconds for a question and its answer. */
const LINE = { offline: false, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8, latency: 400 };

/** In the page: adds up for how long workers had something to do, but for their scripts, which the line brings. */
function countWork() {
  globalThis.worked = 0;
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    #begun = 0;
    #open = new Set();
    constructor(...values) {
      super(...values);
      this.addEventListener("message", ({ data }) => {
        if (this.#open.delete(data.number) && this.#open.size === 0) globalThis.worked += performance.now() - this.#begun;
        globalThis.answered = data.number;
      });
    }
    postMessage(message, ...more) {
      if (message.act !== "begin") {
        if (this.#open.size === 0) this.#begun = performance.now();
        this.#open.add(message.number);
      }
      globalThis.asked = message.number;
      super.postMessage(message, ...more);
    }
  };
}

/** Milliseconds that `act` took, with the workers' time as a slow phone needs it. */
async function timed(page, act) {
  const worked = () => page.evaluate(() => globalThis.worked ?? 0);
  const before = await worked().catch(() => 0);
  const start = performance.now();
  await act();
  const took = performance.now() - start;
  return took + (SLOWER - 1) * ((await worked()) - before);
}

async function vote(browser, booth, codes) {
  const context = await browser.newContext({ viewport: NARROW, locale: "en-GB" });
  await context.addInitScript(countWork);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", LINE);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const voter = new Voter(page, { booth, codes });
  const open = await timed(page, async () => {
    await page.goto(booth, { waitUntil: "commit" });
    await voter.see("choose-title");
  });
  await voter.choose(1, 2);
  await voter.confirm();
  // Nobody types the second part, or points the camera at it, before the first is worked on.
  await page.locator("#code-1").fill(codes[0]);
  await page.waitForFunction(() => globalThis.answered === globalThis.asked);
  const toBallot = await timed(page, async () => {
    await page.locator("#code-2").fill(codes[1]);
    await voter.button("code-next").click();
    await voter.see("cast-title");
  });
  const toReceipt = await timed(page, async () => {
    await voter.cast();
    await voter.receipt();
  });
  await context.close();
  return { "open to usable": open, "second part of the code to ballot": toBallot, "cast to receipt": toReceipt, "second part of the code to receipt": toBallot + toReceipt };
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

const times = Number(process.argv[2] ?? 5);
const browser = await launch();
const demo = await startVoteAt("voting");
const letters = await lettersOf(browser, demo);
const figures = [];
for (const { codes } of letters.slice(0, times)) figures.push(await vote(browser, `${demo.url}booth/?lang=en`, codes));
for (const name of Object.keys(figures[0])) {
  const values = figures.map((figure) => figure[name] / 1000);
  console.log(`${name}: median ${median(values).toFixed(2)} s, slowest ${Math.max(...values).toFixed(2)} s of ${values.length}`);
}
await browser.close();
await demo.stop();
