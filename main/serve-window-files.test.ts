import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { serveWindowFiles } from "./serve-window-files.ts";

const above = mkdtempSync(join(tmpdir(), "penholder-pages-"));
afterAll(() => rmSync(above, { recursive: true }));
const pages = join(above, "renderer");
mkdirSync(join(pages, "assets"), { recursive: true });
mkdirSync(join(above, "renderer-secrets"));
writeFileSync(join(above, "secret.html"), "secret");
writeFileSync(join(above, "renderer-secrets", "secret.html"), "secret");
writeFileSync(join(pages, "index.html"), "<!doctype html><title>Penholder</title>");
writeFileSync(join(pages, "assets", "window-Ab_3-x.js"), "export {};");
writeFileSync(join(pages, "assets", "notes.bin"), "of no known kind");
symlinkSync(join(above, "secret.html"), join(pages, "link.html"));
symlinkSync(above, join(pages, "up"));
const serve = serveWindowFiles(pages);

/** `Request` tidies an address up; a handler must stand without that. */
const ask = (url: string, method = "GET") => serve({ url, method } as Request); // the two fields it reads

function traversals(): readonly string[] {
  const ups = [
    "..",
    "%2e%2e",
    "%2E%2E",
    ".%2e",
    "%2e.",
    "%252e%252e",
    "..%00",
    "..;",
    "....",
    ". .",
    "..\u0000",
    "%c0%ae%c0%ae",
    "%uff0e%uff0e",
    "\uff0e\uff0e",
    "..%20",
    "..%09",
  ];
  const separators = ["/", "\\", "%2f", "%2F", "%5c", "%5C", "%252f", "//", "/./", "\u2215", "%c0%af"];
  const targets = ["secret.html"];
  const climbing = ups.flatMap((up) =>
    separators.flatMap((separator) => targets.map((target) => `penholder://app/${up}${separator}${target}`)),
  );
  const others = [
    "penholder://app/../renderer-secrets/secret.html",
    "penholder://app/../renderer/../secret.html",
    "penholder://app-secrets/secret.html",
    "penholder://app/link.html",
    "penholder://app/up/secret.html",
    "penholder://app//etc/passwd",
    "penholder://app/C:/Windows/win.ini",
    "penholder://app/C:\\Windows\\win.ini",
    "penholder://app/\\\\server\\share\\secret.html",
    "penholder://app//server/share/secret.html",
    "penholder://app/file:///etc/passwd",
    "penholder://app/INDEX.HTML",
    "penholder://app/Index.html",
    "penholder://APP/index.html",
    "penholder://app/index.html/",
    "penholder://app/index.html/..",
    "penholder://app/index.html%00.js",
    "penholder://app/index.html::$DATA",
    "penholder://app/index.html.",
    "penholder://app/index.html%3Fx",
    "penholder://app/?/../index.html",
    "penholder://app/%69ndex.html",
    "penholder://app/assets/../index.html",
    "penholder://app/assets/",
    "penholder://app/assets",
    "penholder://app/",
    "penholder://app",
    "penholder://user@app/index.html",
    "penholder://app:80/index.html",
    "file:///etc/passwd",
    "https://app/index.html",
    "penholder://app/__proto__",
    "penholder://app/constructor",
    "",
  ];
  return [...climbing, ...others];
}

describe("serveWindowFiles", () => {
  it("serves the window's page with its policy", async () => {
    const response = ask("penholder://app/index.html");
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("Penholder");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("serves the page whatever it notes after the question mark", () => {
    expect(ask("penholder://app/index.html?draft=abc-1").status).toBe(200);
  });

  it("serves files in folders of the window", async () => {
    expect(await ask("penholder://app/assets/window-Ab_3-x.js").text()).toBe("export {};");
  });

  it("gives the head alone where only that is asked", async () => {
    const response = ask("penholder://app/index.html", "HEAD");
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  it("refuses to be written to", () => {
    expect(
      ["POST", "PUT", "DELETE"].map((method) => ask("penholder://app/index.html", method).status),
    ).toEqual([405, 405, 405]);
  });

  it("refuses a file whose kind it does not know", () => {
    expect(ask("penholder://app/assets/notes.bin").status).toBe(404);
  });

  it("refuses every form of leaving the folder", async () => {
    const forms = traversals();
    expect(new Set(forms).size).toBeGreaterThanOrEqual(200);
    const served = forms.filter((address) => ask(address).status !== 404);
    expect(served).toEqual([]);
  });

  it("refuses what is left of every form once it is tidied up", async () => {
    const tidied = traversals()
      .filter((address) => URL.canParse(address))
      .map((address) => new URL(address).href);
    const answers = await Promise.all(tidied.map(async (address) => ask(address).text()));
    expect(answers.filter((text) => text.includes("secret"))).toEqual([]);
  });
});
