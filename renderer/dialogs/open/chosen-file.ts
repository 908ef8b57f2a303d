/** A file by name and content, wherever it came from. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function readChosenFile(file: File): Promise<ChosenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
