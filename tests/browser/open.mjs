import { chromium } from "playwright-core";

export function launch(executablePath) {
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

// Opens a file, with an optional fragment. A message on the console is an error.
export async function open(browser, file, { width = 1280, scheme = "light", bypassCSP = false, script = true } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    bypassCSP,
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  page.on("console", (message) => { throw new Error(`${file}: ${message.text()}`); });
  page.on("pageerror", (error) => { throw new Error(`${file}: ${error.message}`); });
  await page.goto(`file://${file}`);
  return page;
}
