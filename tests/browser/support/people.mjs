// Everyone who walks the demo: a visitor, and each of the people that its links sign in.

/** A visitor and everyone of the demo, each as `{ role, state, begins }`: their cookies, and where they begin. */
export async function everyone(browser, demo) {
  const people = [{ role: "visitor", state: undefined, begins: "" }];
  for (const link of demo.links) {
    people.push({ role: link.role, ...(await signIn(browser, link)) });
  }
  return people;
}

/** Follows a link that signs in, confirms it where it asks, and returns the cookies and where it led. */
export async function signIn(browser, link) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(link.url);
    const confirm = page.locator("main form[method=post] button");
    if (page.url() === link.url && (await confirm.count()) === 1) {
      await Promise.all([page.waitForEvent("load"), confirm.click()]);
    }
    const state = await context.storageState();
    if (!state.cookies.some(({ name }) => name.includes("session")))
      throw new Error(`The link of ${link.role} signs nobody in: ${link.url}`);
    return { state, begins: new URL(page.url()).pathname.replace(/^\/(kk|ru|en)(?=\/|$)/, "") };
  } finally {
    await context.close();
  }
}
