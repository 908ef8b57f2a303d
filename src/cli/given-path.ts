// A path as the user wrote it, and where it leads.
import { isAbsolute, resolve } from "node:path";

export interface GivenPath {
  readonly name: string;
  readonly path: string;
}

/** npm runs scripts in the project's folder and names the user's own in INIT_CWD. */
export function fromWhereCalled(name: string): GivenPath {
  const path = isAbsolute(name) ? name : resolve(process.env["INIT_CWD"] ?? process.cwd(), name);
  return { name, path };
}
