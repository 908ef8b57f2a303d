// What the check of packages answers: its own types are there only where it is installed, and without it the tests still compile.
declare module "@ooxml-tools/validate" {
  interface Fault {
    readonly description: string;
    readonly path: { readonly xpath: string; readonly partUri: string };
  }
  // biome-ignore lint/style/noDefaultExport: it is what the package has
  export default function validate(bytes: Uint8Array, format: "docx"): Promise<readonly Fault[]>;
  export function ready(): Promise<unknown>;
}
