// Everyone who walks the demo: a visitor, and each of the people that its links sign in.

/** A visitor and everyone of the demo, each as `{ role, state }` with their cookies. */
export async function everyone(browser, demo) {
  const people = [{ role: "visitor", state: undefined }];
  for (const link of demo.links) {
    people.push({ role: link.role, state: await signIn(browser, link) });
  }
  return people;
}

/** Follows a link that signs in, confirms it where it asks, and returns the cookies. */
export async function signIn(browser, link) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const response = await page.goto(link.url);
    if (!response.ok()) throw new Error(`The link of ${link.role} answers ${response.status()}: ${link.url}`);
    const confirm = page.locator("main form[method=post] button");
    if (page.url() === link.url && (await confirm.count()) === 1) {
      await Promise.all([page.waitForEvent("load"), confirm.click()]);
    }
    const state = await context.storageState();
    if (state.cookies.length === 0) throw new Error(`The link of ${link.role} signs nobody in: ${link.url}`);
    return state;
  } finally {
    await context.close();
  }
}
