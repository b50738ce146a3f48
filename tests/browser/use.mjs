// Usage: node use.mjs CHROMIUM LIST COMPARE SHOW LONG_LIST
// Uses pages as a reader does, and fails where one does something else than it should.
import assert from "node:assert/strict";
import { launch, open } from "./open.mjs";

const [chromium, list, compare, show, long] = process.argv.slice(2);
const browser = await launch(chromium);

const names = (page) => page.locator("#data tbody tr:not(.group):visible > th").allTextContents();
const status = (page) => page.locator("[role=status]").innerText();
const fragment = (page) => page.evaluate(() => decodeURIComponent(location.hash));

const tests = {
  async "search finds all words without regard to case and accents"() {
    const page = await open(browser, list);
    const all = await names(page);
    assert.equal(all.length, 5);
    await page.getByLabel("Search").pressSequentially("ZÜRICH mit");
    assert.deepEqual(await names(page), ["Beta"]);
    assert.equal(await status(page), "1 of 5 rows");
    await page.getByRole("button", { name: "Reset" }).click();
    assert.deepEqual(await names(page), all);
  },

  async "a header sorts in the order of the program, with unknown last both ways"() {
    const page = await open(browser, list);
    const header = page.getByRole("columnheader", { name: "Release" });
    const button = header.getByRole("button");
    await button.focus();
    await page.keyboard.press("Enter");
    assert.deepEqual(await names(page), ["Gamma", "Alpha", "Beta", "Delta", "Epsilon"]);
    assert.equal(await header.getAttribute("aria-sort"), "ascending");
    await button.click();
    assert.deepEqual(await names(page), ["Beta", "Alpha", "Gamma", "Delta", "Epsilon"]);
    await button.click();
    assert.deepEqual(await names(page), ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"]);
  },

  async "a filter selects a value, also of a list, and the unknown"() {
    const page = await open(browser, list);
    await page.getByRole("combobox", { name: "Categories" }).selectOption("proxy");
    assert.deepEqual(await names(page), ["Beta", "Gamma"]);
    await page.getByRole("combobox", { name: "Status" }).selectOption("unknown");
    assert.deepEqual(await names(page), ["Gamma"]);
    await page.getByRole("combobox", { name: "Categories" }).selectOption("");
    assert.deepEqual(await names(page), ["Gamma", "Epsilon"]);
  },

  async "the address brings back what its sender saw"() {
    const page = await open(browser, list);
    await page.getByLabel("Search").pressSequentially("a");
    await page.getByRole("combobox", { name: "Status" }).selectOption("active");
    await page.getByRole("button", { name: "Name" }).click();
    await page.getByRole("button", { name: "Name" }).click();
    await page.getByText("Columns").click();
    await page.getByRole("checkbox", { name: "License" }).uncheck();
    await page.waitForFunction(() => location.hash.includes("hide"));
    assert.equal(await fragment(page), "#q=a&is.status=active&sort=-name&hide=license");
    const other = await open(browser, await page.evaluate(() => location.href.slice("file://".length)));
    assert.deepEqual(await names(other), await names(page));
    assert.deepEqual(await names(other), ["Beta", "Alpha"]);
    assert.equal(await other.getByRole("columnheader", { name: "License" }).count(), 0);
    assert.equal(await other.getByRole("columnheader").count(), 4);
    const widths = (one) => one.locator("thead th:visible").evaluateAll((all) => all.map((th) => th.offsetWidth));
    assert.deepEqual(await widths(other), await widths(page));
  },

  async "a long table is sorted and searched across its parts"() {
    const page = await open(browser, long);
    const all = await names(page);
    assert.ok(all.length > 200);
    assert.ok(await page.locator("#data tbody").count() > 4);
    await page.getByRole("button", { name: "Name" }).click();
    const ascending = await names(page);
    assert.deepEqual([...ascending].sort(), [...all].sort());
    assert.notDeepEqual(ascending, all);
    await page.getByRole("button", { name: "Name" }).click();
    assert.deepEqual(await names(page), ascending.toReversed());
    await page.getByLabel("Search").pressSequentially("proxy");
    const found = await names(page);
    assert.equal(await status(page), `${found.length} of ${all.length} rows`);
    assert.ok(found.length > 0 && found.length < 100);
    assert.deepEqual(found, ascending.toReversed().filter((name) => found.includes(name)));
    // A part without rows takes no place, and a part guesses its height from the rows that are left.
    const parts = await page.locator("#data tbody").evaluateAll((parts) => parts.map((part) =>
      [part.hidden, Number(part.style.getPropertyValue("--rows")), part.querySelectorAll("tr:not([hidden])").length]));
    assert.ok(parts.every(([hidden, guessed, rows]) => hidden === (rows === 0) && guessed === rows));
    await page.getByRole("button", { name: "Reset" }).click();
    assert.deepEqual(await names(page), all);
  },

  async "unknown parts of an address are ignored"() {
    const page = await open(browser, `${list}#sort=nothing&is.status=nonsense&hide=x&differ=1&on-x`);
    assert.equal((await names(page)).length, 5);
  },

  async "a comparison shows only the differences, and jumps to its groups"() {
    const page = await open(browser, compare);
    const all = await page.locator("#data tbody tr:not(.group):visible").count();
    await page.getByLabel("Only differences").check();
    const rows = page.locator("#data tbody tr:not(.group):visible");
    assert.ok(await rows.count() < all);
    for (const row of await rows.all()) {
      assert.match(await row.textContent(), /^≠/);
    }
    for (const heading of await page.locator("tr.group:visible").all()) {
      assert.ok(await heading.locator("xpath=..").locator("tr:not(.group):visible").count() > 0);
    }
    await page.waitForFunction(() => location.hash === "#differ=1");
    await page.locator(".jump a").last().click();
    assert.equal(await fragment(page), "#differ=1");
    assert.equal(await page.evaluate(() => document.activeElement.className), "group");
  },

  async "the header stays in view while the page scrolls"() {
    const page = await open(browser, compare);
    await page.setViewportSize({ width: 1280, height: 300 });
    await page.mouse.move(600, 200);
    await page.mouse.wheel(0, 400);
    await page.waitForFunction(() => scrollY > 100);
    assert.equal(await page.locator("thead").evaluate((head) => head.getBoundingClientRect().top), 0);
    const inner = await page.evaluate(() => [...document.querySelectorAll("main *")]
      .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY) && !one.closest(".menu")).length);
    assert.equal(inner, 0);
  },

  async "without scripts everything is shown"() {
    const page = await open(browser, `${list}#q=nothing`, { script: false });
    assert.equal((await names(page)).length, 5);
    assert.equal(await page.locator("#controls").isVisible(), false);
  },

  async "on paper the notes stand beside their values"() {
    for (const file of [list, compare, show]) {
      const page = await open(browser, file);
      await page.emulateMedia({ media: "print" });
      const notes = page.locator(".note");
      assert.ok(await notes.count() > 0, file);
      for (const note of await notes.all()) {
        assert.ok(await note.isVisible(), await note.textContent());
      }
      assert.equal(await page.locator("#controls").isVisible(), false);
    }
  },

  async "an open menu stays on the screen"() {
    for (const width of [390, 1280]) {
      const page = await open(browser, list, { width });
      await page.getByText("Columns").click();
      const { x, width: menu } = await page.locator(".menu:visible").boundingBox();
      assert.ok(x >= 0 && x + menu <= width, `${x} ${menu}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }
  },

  async "rows and cells keep their roles however they are laid out"() {
    for (const width of [390, 1280]) {
      const page = await open(browser, list, { width });
      assert.equal(await page.getByRole("table").count(), 1);
      assert.equal(await page.getByRole("rowheader").count(), 5);
    }
  },
};

for (const [name, test] of Object.entries(tests)) {
  try {
    await test();
  } catch (error) {
    console.error(`${name}: ${error.stack}`);
    process.exitCode = 1;
  }
}
await browser.close();
