/** How every test and measurement starts the browser: without what would go to the network, or needs more than CI has. */
export const chromiumLaunch = {
  executablePath: process.env["PENHOLDER_CHROMIUM"] ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
