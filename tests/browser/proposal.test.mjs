// From an idea to the frozen ballot, by people who each have a telephone: a resident proposes with a
// photo over a bad connection, a neighbour has no scripts, two reviewers refuse, the author appeals and
// mends, the assembly shortlists with its quorum, the council says that the ballot is ready. At the end
// the log tells the same story.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { launch } from "./support/browser.mjs";
import { startDemo } from "./support/demo.mjs";
import { Findings } from "./support/findings.mjs";
import { photo } from "./support/picture.mjs";
import { Story } from "./support/story.mjs";

const DAY = 86_400;
/** The district's time: five hours before UTC. */
const DISTRICT = 5 * 3600;
/** Longer than the pause after which the script of a draft keeps what was typed, in milliseconds. */
const KEEPS = 30_000;

const TITLE = "Бесқұдық медпунктіне жылу қазандығы";
const NEED = "Медпункт қыста суық: былтыр қаңтарда ішінде он градус болды.";
const DESCRIPTION = "Екі жүз шаршы метрге арналған қазандық, мұржа және алты радиатор.";

let demo, browser, findings, story;
/** The number of the resident's proposal within the cycle, and of the session. */
let number, session;

before(async () => {
  demo = await startDemo("intake");
  browser = await launch();
  findings = new Findings();
  story = new Story(demo, browser, findings);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

let isBroken = false;

/** A part of the story: what comes after one that went wrong is not told. */
function chapter(name, tell) {
  it(name, async (test) => {
    if (isBroken) return test.skip("an earlier chapter went wrong");
    isBroken = true;
    await tell();
    isBroken = false;
  });
}

/** The step of the draft that the page is at. */
function step(page) {
  return new URL(page.url()).pathname.split("/").at(-1);
}

const onward = (page) => story.press(page, "main form[data-draft] .actions button:not([name]):not([type=button])");
const button = (name, value) => `main button[name="${name}"][value="${value}"]`;
const status = (page) => page.locator("[data-status]");
const meeting = () => `M${String(session).padStart(2, "0")}`;
const code = () => `P${String(number).padStart(2, "0")}`;

/** Does something in the review of the resident's proposal, with what its form needs. */
async function judge(role, language, act, values) {
  const page = await story.page(role);
  const path = `/proposals/${number}/review`;
  await story.open(page, language, values ? `${path}?act=${act}` : path);
  await story.look(page, `${role} ${act}`);
  if (values) await story.fill(page, values);
  const answered = await story.press(page, button("act", act));
  assert.equal(answered, 200, `${act} by ${role}`);
  await page.locator("main .notice-good", { hasText: code() }).first().waitFor();
  await story.look(page, `${role} did ${act}`);
  return page;
}

/** What the page of the log tells, the oldest first. */
async function told(page) {
  return (await page.locator("main .events > li > a").allInnerTexts()).reverse();
}

async function state() {
  const page = await story.page("visitor");
  await story.open(page, "en", `/proposals/${number}`);
  return page.locator("main .tag").first().innerText();
}

describe("from an idea to the ballot", () => {
  chapter("a resident begins, and what was typed outlives a lost connection", async () => {
    let page = await story.page("resident");
    await story.open(page, "kk", "/drafts");
    await story.look(page, "drafts");
    await story.press(page, "main form:has([name=once]) button");
    assert.equal(step(page), "words");
    await story.look(page, "words");
    await story.fill(page, {
      language: "kk",
      title: TITLE,
      summary: "Медпунктке жаңа қазандық қойып, қыста жылы қабылдау.",
      category: "health",
    });
    await onward(page);
    assert.equal(step(page), "need");
    await story.look(page, "need");

    const context = page.context();
    await context.setOffline(true);
    await story.fill(page, { need: NEED });
    const offline = await page.locator("form[data-draft]").getAttribute("data-offline");
    await status(page).filter({ hasText: offline }).waitFor({ timeout: KEEPS });
    await story.look(page, "need without a connection");
    await context.setOffline(false);
    await status(page).filter({ hasText: /\d\d:\d\d/ }).waitFor({ timeout: KEEPS });

    await context.setOffline(true);
    await story.fill(page, { description: DESCRIPTION });
    const place = new URL(page.url()).pathname;
    page = await story.again("resident");
    await context.setOffline(false);
    await page.goto(`${demo.url}${place}`);
    assert.equal(await page.locator("[name=need]").inputValue(), NEED, "the server kept what it was sent");
    assert.equal(await page.locator("[name=description]").inputValue(), "", "and nothing else");
    await page.locator("[data-offer]").waitFor();
    await story.look(page, "need offered again");
    await page.locator("[data-restore]").click();
    assert.equal(await page.locator("[name=description]").inputValue(), DESCRIPTION, "the browser kept the rest");
    await story.look(page, "need restored");
    await onward(page);
    assert.equal(step(page), "place");
  });

  chapter("a wrong field keeps what else was typed, and the photos that were chosen", async () => {
    const page = await story.page("resident");
    await story.look(page, "place");
    await page.locator("main fieldset#village .choice", { hasText: "Бесқұдық" }).locator("input").check();
    await story.fill(page, { place: "Медпункт, Достық көшесі, 4" });
    await onward(page);
    assert.equal(step(page), "costs");
    await story.look(page, "costs");
    await story.fill(page, { "what-1": "Қазандық пен радиаторлар", "amount-1": "екі миллион" });
    await story.press(page, button("add", "yes"));
    assert.equal(await page.locator("[data-offer]").isVisible(), false, "a new line is nothing that was lost");
    await story.fill(page, { "what-2": "Орнату", "amount-2": "400 000", cash: "100000", "in-kind": "300 000" });
    await onward(page);
    assert.equal(step(page), "costs");
    await story.look(page, "costs with a wrong amount");
    assert.equal(await page.locator("[name=amount-1]").inputValue(), "екі миллион");
    await page.locator("main [aria-invalid=true][name=amount-1]").waitFor();
    await story.fill(page, { "amount-1": "2 000 000" });
    await onward(page);
    assert.equal(step(page), "photos");

    await story.look(page, "photos");
    await page.locator("[name=photos]").setInputFiles([photo("қазандық.png", 2400, 1600)]);
    await page.locator("[name=photos] ~ [role=status]").filter({ hasText: /./ }).waitFor();
    await page.waitForFunction(() => document.querySelector("[name=photos]").files[0].type === "image/jpeg");
    await page.locator("[name=documents]").setInputFiles([
      { name: "смета.pdf", mimeType: "application/pdf", buffer: Buffer.from("not a PDF at all") },
    ]);
    await story.look(page, "photos chosen");
    await page.locator(button("send", "yes")).dblclick();
    await page.locator("main #documents-problem").waitFor();
    await story.look(page, "photos with a wrong document");
    assert.equal(await page.locator("[data-offer]").isVisible(), false, "what came in is not offered again");
    assert.equal(await page.locator("main fieldset img").count(), 1, "the photo stays, once");
    await page.locator("main fieldset [name^=alt-]").fill("Ескі қазандықтың суреті");
    await onward(page);
    assert.equal(step(page), "people");
    await story.look(page, "people");
    await story.fill(page, { names: "yes", route: "alone" });
    await onward(page);
    assert.equal(step(page), "check");
    await story.look(page, "check");
    assert.equal(await page.locator("#to-mend").count(), 0, "nothing is left to mend");
  });

  chapter("who presses twice hands in once", async () => {
    const page = await story.page("resident");
    const send = page.locator(button("hand-in", "yes"));
    await Promise.all([page.waitForURL(/\/proposals\/\d+/), send.dblclick()]);
    await page.waitForLoadState();
    number = Number(new URL(page.url()).pathname.split("/").at(-1));
    await story.look(page, "handed in");
    assert.equal(await page.locator("main h1").innerText(), `${code()} ${TITLE}`);
    await story.open(page, "kk", "/drafts");
    await story.look(page, "drafts after handing in");
    assert.equal(await page.locator("main .card", { hasText: TITLE }).count(), 1);
    const picture = await page.request.get(story.address("kk", `/proposals/${number}`));
    assert.match(await picture.text(), /\/media\/[^"]+/, "the photo is shown");
  });

  chapter("a neighbour supports and comments without scripts, and proposes as well", async () => {
    const page = await story.page("neighbour", { scripts: false });
    await story.open(page, "ru", `/proposals/${number}`);
    await story.press(page, button("support", "yes"));
    await story.press(page, button("support", "no"));
    await story.press(page, button("support", "yes"));
    assert.equal(await story.press(page, "main form:has([name=text]) button"), 422, "an empty comment");
    await story.fill(page, { text: "Поддерживаю: в медпункте холодно.\nКто будет топить?" });
    await Promise.all([page.waitForURL(/#comment-/), page.locator("main form:has([name=text]) button").dblclick()]);
    await page.locator("main article", { hasText: "Кто будет топить?" }).first().waitFor();
    assert.equal(await page.locator("main article").count(), 1, "the comment arrived once");

    await story.open(page, "ru", "/drafts");
    await story.press(page, "main form:has([name=once]) button");
    await story.fill(page, { language: "ru", title: "Скамейки у клуба", summary: "Поставить шесть скамеек.", category: "culture" });
    await onward(page);
    await story.fill(page, { need: "Старикам негде сесть.", description: "Шесть скамеек из дерева." });
    await onward(page);
    await page.locator("main fieldset#village .choice", { hasText: "Бескудук" }).locator("input").check();
    await onward(page);
    await story.fill(page, { "what-1": "Скамейки", "amount-1": "300000", "in-kind": "30000" });
    await onward(page);
    await page.locator("[name=photos]").setInputFiles([photo("клуб.png", 800, 600)]);
    await onward(page);
    assert.equal(step(page), "photos", "the photo wants its words");
    await page.locator("main fieldset [name^=alt-]").fill("Место у клуба");
    await onward(page);
    await story.fill(page, { names: "no", route: "alone" });
    await onward(page);
    await story.press(page, button("hand-in", "yes"));
    assert.match(new URL(page.url()).pathname, /\/proposals\/\d+$/);
    assert.notEqual(Number(new URL(page.url()).pathname.split("/").at(-1)), number);
  });

  chapter("the author answers, and a moderator lets the proposal go on", async () => {
    const page = await story.page("resident");
    await story.open(page, "kk", `/proposals/${number}`);
    await story.look(page, "proposal with a comment");
    await story.press(page, "main article a");
    await story.look(page, "a comment");
    await story.fill(page, { text: "Медбике өзі жағады, көмірін округ береді." });
    await story.press(page, "main form:has([name=parent]) button");
    await story.look(page, "an answer");

    const moderator = await story.page("moderator");
    await story.open(moderator, "ru", "/review");
    await story.look(moderator, "queue of the moderator");
    await judge("moderator", "ru", "admit");
  });

  chapter("two reviewers refuse, each with their own words", async () => {
    await story.look(await story.goOn("next-phase"), "going on in time");
    const page = await story.page("reviewer");
    await story.open(page, "ru", "/review");
    await story.look(page, "queue of a reviewer");
    await judge("reviewer", "ru", "take");
    const refusing = await story.page("reviewer");
    await story.open(refusing, "ru", `/proposals/${number}/review?act=refuse`);
    assert.equal(await story.press(refusing, button("act", "refuse")), 422, "a refusal needs its reason");
    await story.look(refusing, "refusing without a reason");
    await judge("reviewer", "ru", "refuse", { reason: "incomplete", words: "Нет проекта котельной и цены дымохода." });
    await story.open(page, "ru", `/proposals/${number}/review`);
    assert.equal(await page.locator(button("act", "agree")).count(), 0);
    assert.equal(await page.locator('main a[href*="act=agree"]').count(), 0, "nobody agrees with themselves");
    await judge("second-reviewer", "kk", "agree", { words: "Келісемін: мұржаның бағасы жоқ." });
    assert.equal(await state(), "Refused");
  });

  chapter("the author appeals and mends, and a council member finds the appeal right", async () => {
    const page = await story.page("resident");
    await story.open(page, "kk", `/proposals/${number}`);
    await story.look(page, "refused");
    await story.press(page, 'main a[href$="/appeal"]');
    await story.look(page, "appeal");
    assert.equal(await story.press(page, "main form:has([name=words]) button"), 422, "an appeal needs its reasons");
    await story.fill(page, { words: "Жоба дайын, мұржаның бағасын қосамын." });
    await story.press(page, "main form:has([name=words]) button");
    await story.look(page, "appealed");
    await story.press(page, 'main form[action$="/mend"] button');
    await story.look(page, "mending");
    const draft = page.url().replace(/\/[a-z]+$/, "");
    await page.goto(`${draft}/costs`);
    await story.press(page, button("add", "yes"));
    await story.fill(page, { "what-3": "Мұржа, жоба № 7", "amount-3": "150 000" });
    await onward(page);
    await page.goto(`${draft}/check`);
    await story.look(page, "mending checked");
    assert.equal(await story.press(page, button("hand-in", "yes")), 422, "mending says what was mended");
    await story.look(page, "mending without words");
    await story.fill(page, { note: "Мұржаның бағасы мен жобаның нөмірі қосылды." });
    await story.press(page, button("hand-in", "yes"));
    await story.look(page, "mended");
    await story.open(page, "kk", `/proposals/${number}/versions`);
    await story.look(page, "versions");

    const member = await story.page("council-member");
    await story.open(member, "ru", "/review");
    await story.look(member, "queue of a council member");
    await judge("council-member", "ru", "uphold", { words: "Цена дымохода теперь есть." });
    await judge("second-reviewer", "kk", "assess", {
      feasible: "yes",
      cost: "2550000",
      land: "communal",
      competence: "rural-district",
      running: "120 000",
      "running-payer": "Ауылдық округ",
    });
    await judge("second-reviewer", "kk", "find", { words: "Жоба іске асады." });
    assert.equal(await state(), "Feasible");
  });

  chapter("the assembly shortlists with its quorum", async () => {
    const page = await story.page("secretary");
    await story.goOn("next-week");
    await story.goOn("next-week");
    await story.goOn("next-week");
    await story.open(page, "kk", "/assembly-desk");
    await story.look(page, "desk of the secretary");
    await story.open(page, "kk", "/meetings/new");
    const day = (seconds) => new Date((seconds + DISTRICT) * 1000).toISOString().slice(0, 10);
    const call = { who: "session", time: "11:00", place: "Клуб", agenda: "Сұрақтар\nТізімді бекіту" };
    await story.fill(page, { ...call, day: day((await story.now()) + 3 * DAY) });
    assert.equal(await story.press(page, "main form button"), 422, "three days are too short a notice");
    await story.look(page, "calling too late");
    await story.fill(page, { day: day((await story.now()) + 12 * DAY) });
    assert.equal(await story.press(page, "main form button"), 200);
    session = new URL(page.url()).pathname.split("/").at(-1);
    await story.look(page, "session called");

    await story.goOn("next-phase");
    const visitor = await story.page("visitor");
    await story.open(visitor, "ru", "/meetings");
    await story.look(visitor, "meetings");
    await story.open(visitor, "ru", `/meetings/${session}/questions`);
    await story.look(visitor, "questions before the session");
    const neighbour = await story.page("neighbour");
    await story.open(neighbour, "ru", `/meetings/${session}/questions`);
    await story.look(neighbour, "asking");
    await story.open(page, "kk", `/meetings/${session}`);
    const begins = Date.parse(await page.locator("main .lead time").getAttribute("datetime")) / 1000;
    while ((await story.now()) < begins) await story.goOn("tomorrow");

    await story.open(page, "kk", `/meetings/${session}/attendance`);
    await story.look(page, "attendance");
    const members = page.locator("main fieldset.field");
    const count = await members.count();
    assert.equal(count, 10);
    const come = async (present) => {
      for (let one = 0; one < count; one += 1) {
        await members.nth(one).locator(`input[value=${one < present ? "present" : "absent"}]`).check();
      }
      await story.fill(page, { chair: "Бауыржан Оспанов", keeper: "Роза Бектұрова" });
      assert.equal(await story.press(page, "main form:has([name=chair]) button"), 200);
    };
    await come(5);
    assert.equal(await page.locator(button("action", "hold")).count(), 0, "five of ten are no quorum");
    await story.look(page, "no quorum");
    await come(8);
    await story.look(page, "quorum");
    await story.press(page, button("action", "hold"));
    await story.look(page, "held");

    await story.open(page, "kk", `/meetings/${session}/vote`);
    await story.look(page, "vote");
    await story.press(page, `main a[href$="/vote/${number}"]`);
    await story.look(page, "vote on one");
    await story.fill(page, { all: "for" });
    await story.press(page, "main form button");
    await story.look(page, "voted on one");
    await story.press(page, "main form:has([name=like]) button");
    await story.look(page, "voted on all");
    await story.press(page, 'main a[href$="/confirm"]');
    await story.look(page, "confirming");
    assert.equal(await story.press(page, "main form button"), 200);
    await story.look(page, "confirmed");
    await story.open(page, "kk", `/meetings/${session}/minutes/write`);
    await story.look(page, "writing minutes");
    await story.fill(page, {
      number: "7",
      day: day(await story.now()),
      text: "Сегіз мүше қатысты. Ашық дауыс берілді.",
      decisions: "Тізім бекітілді.",
    });
    assert.equal(await story.press(page, "main form button"), 200);
    await story.look(page, "minutes");
    await story.open(visitor, "ru", "/shortlist");
    await story.look(visitor, "shortlist");
    await visitor.locator("main li", { hasText: code() }).first().waitFor();
    assert.equal(await state(), "On the ballot");
  });

  chapter("what is missing on the ballot is named, brought, and the ballot is ready", async () => {
    const member = await story.page("council-member");
    await story.open(member, "ru", "/ballot");
    await story.look(member, "ballot with gaps");
    assert.equal(await member.locator('main form[action$="/ballot/ready"]').count(), 0, "it is not ready");

    const secretary = await story.page("secretary");
    await story.open(secretary, "kk", `/proposals/${number}/translations`);
    await story.look(secretary, "translating");
    await story.fill(secretary, {
      "title-ru": "Котёл отопления для медпункта в Бескудуке",
      "summary-ru": "Поставить новый котёл и принимать больных зимой в тепле.",
      "title-en": "A heating boiler for the medical post in Beskuduk",
      "summary-en": "Install a new boiler and see patients in the warm in winter.",
    });
    assert.equal(await story.press(secretary, "main form button"), 200);

    const registrar = await story.page("registrar");
    await registrar.goto(`${demo.url}/ru/assemblies/sarzhailau/residents/roll`);
    await story.look(registrar, "the roll");
    await story.fill(registrar, { roll: [await columns(registrar), ...voters()].join("\n") });
    assert.equal(await story.press(registrar, "main form button"), 200);

    await story.goOn("next-phase");
    await story.open(member, "ru", "/roll-check");
    await story.look(member, "roll check");
    await story.open(member, "ru", "/ballot");
    await story.look(member, "ballot");
    await story.press(member, 'main form[action$="/ballot/ready"] button');
    await story.look(member, "ballot ready");
    assert.equal(await member.locator('main form[action$="/ballot/ready"]').count(), 0, "nobody needs to say it twice");
  });

  chapter("the log tells the same story", async () => {
    const page = await story.page("observer");
    await story.open(page, "en", `/audit?subject=${code()}`);
    await story.look(page, "log of the proposal");
    assert.deepEqual(await told(page), [
      `The proposal ${code()} was handed in`,
      `The proposal ${code()} was admitted to the review`,
      `A reviewer proposed to refuse ${code()}`,
      `The proposal ${code()} was refused: a second reviewer agreed`,
      `The author appealed the refusal of ${code()}`,
      `The proposal ${code()} was mended`,
      `The appeal about ${code()} was upheld`,
      `The proposal ${code()} was assessed`,
      `The proposal ${code()} can be carried out`,
      `The assembly put ${code()} on the ballot`,
      `Title and summary of ${code()} were translated`,
    ]);
    await story.press(page, "main .events > li:last-child a");
    await story.look(page, "an entry of the log");

    await story.open(page, "en", "/audit?kind=session");
    await story.look(page, "log of the meetings");
    const meetings = await told(page);
    const held = `A meeting was held with its quorum: ${meeting()}, present: 8`;
    const shortlisted = `The assembly put ${code()} on the ballot`;
    const minutes = `The minutes of a meeting were published: ${meeting()}`;
    const ready = /^The ballot was found ready to be frozen, with this many projects: \d+$/;
    const order = [held, shortlisted, minutes, meetings.find((line) => ready.test(line))].map((line) => meetings.indexOf(line));
    assert.ok(order.every((place) => place >= 0), `one is missing in:\n${meetings.join("\n")}`);
    assert.deepEqual([...order].sort((one, other) => one - other), order, "in the order in which it happened");
  });

  it("nobody met a page that was not in order", () => findings.assertNone());
});

/** The lines of a roll of all who may vote in the district's smallest village, each with another name. */
function voters() {
  const families = ["Ахметова", "Байжанова", "Ғабитова", "Досова", "Ермекова", "Жүнісова", "Иманова", "Кенжебаева"];
  const names = ["Айша", "Бота", "Гүлім", "Дана", "Еңлік", "Жанар", "Зере", "Инкар", "Күнсұлу", "Ләйлә"];
  return families.flatMap((family) => names.map((name) => `${family} ${name}; 1980; Бесқұдық`));
}

/** The line that names the columns of a roll, as the page shows it. */
async function columns(page) {
  return (await page.locator("main pre").innerText()).split("\n")[0];
}
