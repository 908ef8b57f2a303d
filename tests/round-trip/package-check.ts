import { existsSync } from "node:fs";

/** The faults that the schemas of Office find in a package, as sentences. */
export type PackageCheck = (bytes: Uint8Array) => Promise<readonly string[]>;

/** Null, with the reason printed, where it is not installed. */
export async function openPackageCheck(): Promise<PackageCheck | null> {
  if (!existsSync("node_modules/@ooxml-tools/validate")) {
    console.log("Skipped the check of the package: @ooxml-tools/validate is not installed here.");
    return null;
  }
  const { default: validate, ready } = await import("@ooxml-tools/validate");
  await ready();
  return async (bytes) => {
    const faults = await validate(bytes, "docx");
    return faults.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
  };
}
