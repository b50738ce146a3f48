// Usage: node speed.mjs CHROMIUM PAGE
// Prints how long a page with controls takes to load, and to answer keys, a filter and a header: the
// milliseconds of processor time of the page's thread, which do not depend on what else runs.
import { launch, open } from "./open.mjs";

const [chromium, file] = process.argv.slice(2);
const browser = await launch(chromium);
for (const width of [1280, 390]) {
  const page = await open(browser, "/dev/null", { width });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });

  const measure = async (name, action) => {
    const spent = async () => {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find((metric) => metric.name === "TaskDuration").value;
    };
    const before = await spent();
    await action();
    const after = await spent();
    console.log(`${width}  ${name.padEnd(12)} ${Math.round((after - before) * 1000)} ms`);
    await page.waitForTimeout(500);
  };

  await measure("load", () => page.goto(`file://${file}`));
  const search = page.getByLabel("Search");
  await search.focus();
  for (const key of ["g", "o", "Space", "m", "Backspace", "Backspace", "Backspace", "Backspace"]) {
    await measure(key, () => page.keyboard.press(key));
  }
  const filter = page.locator("select[data-column]").first();
  await measure("filter", () => filter.selectOption({ index: 1 }));
  await measure("no filter", () => filter.selectOption({ index: 0 }));
  if (await page.locator("thead button").first().isVisible()) {
    await measure("sort", () => page.locator("thead button").last().click());
  }
  await page.context().close();
}
await browser.close();
