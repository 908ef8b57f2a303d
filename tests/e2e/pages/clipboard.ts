import type { Page } from "@playwright/test";

/** Pastes as the browser does it, without leave to read the machine's clipboard. */
export async function paste(
  page: Page,
  clip: { readonly text: string; readonly html?: string },
): Promise<void> {
  await page.evaluate(({ text, html }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    if (html !== undefined) clipboardData.setData("text/html", html);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, clip);
}
