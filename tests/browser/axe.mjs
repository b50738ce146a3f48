// Usage: node axe.mjs CHROMIUM PAGE...
// Prints a line of JSON for each page, width and colour scheme, with the violations that axe finds.
import { launch, open } from "./open.mjs";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [chromium, ...files] = process.argv.slice(2);
const browser = await launch(chromium);
for (const file of files) {
  for (const width of [390, 1280]) {
    for (const scheme of ["light", "dark"]) {
      const page = await open(browser, file, { width, scheme, bypassCSP: true });
      // axe looks only at what is drawn, so every row is.
      await page.addStyleTag({ content: "tr, tbody { content-visibility: visible !important; }" });
      await page.evaluate(axe);
      const found = await page.evaluate(() => window.axe.run());
      const violations = found.violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 200)}`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      console.log(JSON.stringify({ file, width, scheme, checks: found.passes.length, violations, sideways }));
      await page.context().close();
    }
  }
}
await browser.close();
