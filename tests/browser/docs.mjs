// Opens the service in Chromium as a person does: the landing page, the docs, an operation, a
// request. Prints what it saw as JSON. Arguments: address of the service, file of the screenshot.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [address, screenshot] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), "fatiao-chromium-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.FATIAO_CHROMIUM,
  headless: true,
  viewport: { width: 1280, height: 1600 },
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const seen = { requests: [], complaints: [] };
try {
  const page = await context.newPage();
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.complaints.push(message.text());
  });
  page.on("pageerror", (error) => seen.complaints.push(String(error)));

  await page.goto(`${address}/`);
  seen.landing = await page.title();
  await page.click('a[href="v1/docs"]');
  await page.waitForSelector(".opblock");
  seen.operations = await page.locator(".opblock").count();

  const operation = page.locator("#operations-regulations-getArticle");
  await operation.locator(".opblock-summary").first().click();
  await operation.locator(".execute").waitFor();
  seen.example = await operation.locator(".example").first().innerText();
  await operation.locator(".execute").click();
  const live = operation.locator(".live-responses-table .response").first();
  await live.waitFor();
  seen.status = (await live.locator(".response-col_status").innerText()).trim().slice(0, 3);
  seen.answer = await live.locator(".response-col_description .microlight").first().innerText();
  await live.scrollIntoViewIfNeeded();
  await page.screenshot({ path: screenshot });

  await page.goto(`${address}/problems#provision-not-found`);
  seen.problem = await page.locator("#provision-not-found").innerText();
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(JSON.stringify(seen));
