// mammoth reads Word files into HTML. It is not loaded by name, so that everything else works where it is not installed.

export interface Mammoth {
  readonly convertToHtml: (input: { readonly buffer: Buffer }) => Promise<{ readonly value: string }>;
}

const nameOfPackage: string = "mammoth";

/** Null where it is not installed. */
export async function loadMammoth(): Promise<Mammoth | null> {
  try {
    const { default: mammoth } = await import(nameOfPackage);
    return mammoth as Mammoth; // its own types say no more
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}
