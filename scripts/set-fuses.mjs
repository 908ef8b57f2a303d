// What the packed program can never be talked into: electron-builder runs this after packing, before signing.
import { join } from "node:path";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";

/** Every fuse, written out: with `strictlyRequireAllFuses` a new one in Electron stops the packing until it is decided. */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Off would make Electron check each access of WebAssembly to memory in software; it opens nothing.
  [FuseV1Options.WasmTrapHandlers]: true,
};

function programOf({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === "darwin") return join(appOutDir, `${name}.app`);
  if (electronPlatformName === "win32") return join(appOutDir, `${name}.exe`);
  return join(appOutDir, packager.executableName);
}

export async function afterPack(context) {
  const isMac = context.electronPlatformName === "darwin";
  // macOS on Apple's own chips runs nothing whose signature the change has broken.
  await flipFuses(programOf(context), {
    ...fuses,
    resetAdHocDarwinSignature: isMac && process.platform === "darwin",
  });
}
