// Work spread over a few browser tabs, so that both processors have something to do.

import { WIDE } from "./languages.mjs";
import { watchedPage } from "./browser.mjs";

const WORKERS = 3;

/** Does `work(task, page)` for every task, each on a page of the person that the task names. */
export async function onPages(browser, demo, findings, tasks, work) {
  const queue = [...tasks];
  const worker = async () => {
    const pages = new Map();
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
      const { person } = task;
      if (!pages.has(person.role)) {
        const context = await browser.newContext({ storageState: person.state, viewport: WIDE });
        pages.set(person.role, await watchedPage(context, demo, findings));
      }
      try {
        await work(task, pages.get(person.role));
      } catch (error) {
        findings.add(`the walk stopped: ${error.message.split("\n")[0]}`, pages.get(person.role).where);
        await pages.get(person.role).context().close();
        pages.delete(person.role);
      }
    }
    for (const page of pages.values()) await page.context().close();
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
}
