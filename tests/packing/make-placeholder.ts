// A made-up Electron for each system: just enough files for electron-builder to pack around, and a wire of fuses.
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What @electron/fuses looks for in a real binary; after it stand the version, the number of fuses and each one. */
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const unsetFuses = "1".repeat(9);
const fusedBinary: Buffer = Buffer.concat([
  Buffer.from(`#!/bin/sh\n# No program: a placeholder for packing.\nexit 1\n${sentinel}`),
  Buffer.from([1, unsetFuses.length]),
  Buffer.from(unsetFuses),
]);

function put(path: string, content: Buffer | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  chmodSync(path, 0o755);
}

const propertyList = (name: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleName</key><string>${name}</string><key>CFBundleExecutable</key><string>${name}</string></dict></plist>
`;

const placeholders = {
  linux: (folder: string) => put(join(folder, "electron"), fusedBinary),
  windows: (folder: string) => put(join(folder, "electron.exe"), fusedBinary),
  mac: (folder: string) => {
    const contents = join(folder, "Electron.app", "Contents");
    put(join(contents, "Info.plist"), propertyList("Electron"));
    put(join(contents, "MacOS", "Electron"), "#!/bin/sh\nexit 1\n");
    const frameworks = join(contents, "Frameworks");
    put(join(frameworks, "Electron Framework.framework", "Electron Framework"), fusedBinary);
    for (const kind of ["", " (GPU)", " (Plugin)", " (Renderer)"]) {
      const helper = join(frameworks, `Electron Helper${kind}.app`, "Contents");
      put(join(helper, "Info.plist"), propertyList(`Electron Helper${kind}`));
      put(join(helper, "MacOS", `Electron Helper${kind}`), "#!/bin/sh\nexit 1\n");
    }
  },
} as const;

export type System = keyof typeof placeholders;

export function makePlaceholder(system: System, folder: string): void {
  placeholders[system](folder);
}
