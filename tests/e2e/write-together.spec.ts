import type { Page, WebSocketRoute } from "@playwright/test";
import { DraftPage } from "./pages/draft-page.ts";
import { expect, test } from "./pages/product.ts";

/** A network cable for one page: out, the relay cannot be reached and the open connection breaks. */
async function layCable(
  page: Page,
): Promise<{ readonly out: () => Promise<void>; readonly back: () => void }> {
  const open = new Set<WebSocketRoute>();
  let isOut = false;
  await page.routeWebSocket(/\/collaboration/, async (socket) => {
    if (isOut) return await socket.close();
    socket.connectToServer();
    open.add(socket);
  });
  return {
    out: async () => {
      isOut = true;
      for (const socket of open) await socket.close();
      open.clear();
    },
    back: () => {
      isOut = false;
    },
  };
}

test("two write at once, see each other, and agree after one was offline", async ({
  page,
  draft: owner,
  browser,
}) => {
  const link = await owner.share();

  const context = await browser.newContext();
  const guestPage = await context.newPage();
  const cable = await layCable(guestPage);
  await guestPage.goto(link);
  await guestPage.getByLabel("Your delegation").fill("Jamaica");
  await guestPage.getByRole("button", { name: "Join" }).click();
  const guest = new DraftPage(guestPage);
  await guest.isReady();

  await test.step("both are named, and nothing is unshared", async () => {
    await expect(owner.status).toContainText("Live with Jamaica");
    await expect(guest.status).toContainText("Live with Kenya");
    await expect(owner.status).toContainText("All changes shared");
  });

  await test.step("both type, and each sees the other's words and caret", async () => {
    await guest.goToEndOf("Stressing that a lamp");
    await guestPage.keyboard.type("Jamaica says ");
    await owner.goToEndOf("Welcomes the lamps");
    await page.keyboard.type("Kenya says ");
    await expect(owner.text).toContainText("Jamaica says");
    await expect(guest.text).toContainText("Kenya says");
    await expect(page.getByRole("main").getByText("Jamaica", { exact: true })).toBeVisible();
    await expect(guestPage.getByRole("main").getByText("Kenya", { exact: true })).toBeVisible();
  });

  await test.step("offline is shown, and what was written meanwhile comes together", async () => {
    await cable.out();
    await expect(guest.status).toContainText("Offline");
    await guest.goToEndOf("Calls upon States");
    await guestPage.keyboard.type("Gently, ");
    await owner.goToEndOf("Decides to remain");
    await page.keyboard.type("Firmly, ");
    await expect(owner.text).not.toContainText("Gently");
    cable.back();
    await expect(owner.text).toContainText("Gently");
    await expect(guest.text).toContainText("Firmly");
    await expect(guest.status).toContainText("All changes shared");
    await expect.poll(async () => await guest.text.textContent()).toBe(await owner.text.textContent());
  });

  await test.step("a lost network is said at once, before the socket finds out", async () => {
    // As the browser tells a page; the socket itself stays open here.
    await guestPage.evaluate(() => window.dispatchEvent(new Event("offline")));
    await expect(guest.status).toContainText("Offline");
    await expect(guest.status).not.toContainText("Live");
    await guestPage.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(guest.status).toContainText("Live with Kenya");
  });

  await test.step("a stopped session says so and keeps the text", async () => {
    await page.getByRole("tab", { name: /^People/ }).click();
    await page.getByRole("button", { name: "Stop sharing" }).click();
    await expect(guestPage.getByText(/stopped sharing/)).toBeVisible();
    await expect(guest.text).toContainText("Firmly");
  });
  await context.close();
});

test("a link that was never given opens nothing", async ({ page, product }) => {
  const { origin } = new URL(product.address);
  await page.goto(`${origin}/#join=nowhere.nobody`);
  await expect(page.getByText(/cannot reach|not valid/)).toBeVisible();
});
