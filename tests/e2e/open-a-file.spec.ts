import { plainPdf } from "#tests/support/plain-pdf.ts";
import { lamps } from "./pages/lamps.ts";
import { expect, test } from "./pages/product.ts";

test("a text is shown as read, with what the reader was unsure of, before it opens", async ({
  page,
  start,
}) => {
  await start.readFile("Stairs.txt", lamps);
  const dialog = page.getByRole("dialog", { name: "“Stairs.txt”" });
  await expect(dialog).toContainText("3 preambular and 3 operative paragraphs");
  await expect(dialog.getByRole("region", { name: "Text as read" })).toContainText("Stressing that a lamp");
  await expect(dialog.getByRole("region", { name: /on the reading$/ })).toContainText(/italics/);
  await dialog.getByRole("button", { name: "Open as a draft" }).click();
  await expect(page.getByLabel("Name of the draft")).toHaveValue("Stairs");
});

test("a PDF is read by where its words stand, and says what it left out", async ({ page, start }) => {
  const pages = [
    [
      "i:The Human Rights Council,",
      "Noting the lamps of the harbour,",
      "1. Decides to light them;",
      "Page 1",
    ],
    ["2. Decides to look again.", "Page 2"],
  ];
  await start.readFile("Lamps.pdf", Buffer.from(plainPdf(pages)));
  const dialog = page.getByRole("dialog", { name: "“Lamps.pdf”" });
  await expect(dialog).toContainText("1 preambular and 2 operative paragraphs");
  await expect(dialog).toContainText("“Page 1” and “Page 2” belong to the pages, not to the text.");
  await dialog.getByRole("button", { name: "Open as a draft" }).click();
  await expect(page.getByLabel("Name of the draft")).toHaveValue("Lamps");
  await page.keyboard.press("Escape");
});

test("what is no text is refused in plain words, and nothing is opened", async ({ page, start }) => {
  await start.readFile("photo.txt", Buffer.from([0, 1, 2, 255, 254, 0, 0, 7]));
  await expect(page.getByRole("alert")).toContainText("“photo.txt” is not a text that Penholder can read.");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Your drafts will be listed here.")).toBeVisible();
});
