import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { createServer, type ViteDevServer } from "vite";

let server: ViteDevServer;
let address = "";

test.beforeAll(async () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  server = await createServer({
    configFile: `${root}/vite.config.ts`,
    root: `${root}/renderer`,
    logLevel: "error",
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const used = server.httpServer?.address();
  if (used === null || used === undefined || typeof used === "string") throw new Error("No port was given.");
  address = `http://127.0.0.1:${used.port}/design/gallery.html`;
});

test.afterAll(() => server.close());

const looks = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none", contrast: "no-preference" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none", contrast: "no-preference" } },
  { name: "high-contrast", media: { colorScheme: "dark", forcedColors: "active", contrast: "more" } },
] as const;

for (const { name, media } of looks)
  test(`every control of the gallery holds in ${name}`, async ({ page }, info) => {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await page.goto(address);
    await expect(page.getByText("Buttons").first()).toBeVisible();

    const controls = page.locator("button, input, select, [tabindex='0']").locator("visible=true");
    expect(await controls.count()).toBeGreaterThan(30);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".gallery figure, .gallery button, .gallery .field")]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(cut).toEqual([]);

    const unseen: string[] = [];
    for (let step = 0; step < (await controls.count()); step += 1) {
      await page.keyboard.press("Tab");
      const hidden = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        // A radio button is drawn by its neighbour.
        const drawn = element.matches(".segment input") ? (element.nextElementSibling ?? element) : element;
        const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 ? null : element.outerHTML;
      });
      if (hidden !== null) unseen.push(hidden);
    }
    expect(unseen).toEqual([]);

    // Where the system sets the colours, their contrast is the system's.
    const left = media.forcedColors === "active" ? ["color-contrast"] : [];
    const { violations } = await new AxeBuilder({ page }).disableRules(left).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual(
      [],
    );
    await page.screenshot({ path: info.outputPath(`gallery-${name}.png`), fullPage: true });

    await page.getByRole("button", { name: "Agenda item" }).first().click();
    await expect(page.getByRole("dialog", { name: "Agenda item" })).toBeVisible();
    await page.screenshot({ path: info.outputPath(`gallery-popover-${name}.png`) });
  });
