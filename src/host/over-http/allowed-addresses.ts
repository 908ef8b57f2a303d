// The names under which this server may be reached. Any other name in a request is another site's, pointed at us.
import { hostname, networkInterfaces } from "node:os";

const everywhere: ReadonlySet<string> = new Set(["0.0.0.0", "::"]);

export interface AllowedAddresses {
  /** True for a request's `host` header that names this server. */
  readonly isOwnHost: (header: string | undefined) => boolean;
  /** True for a request's `origin` header that names a page of this server, and where a program sends none. */
  readonly isOwnOrigin: (header: string | undefined) => boolean;
  /** The name to put into links for others. */
  readonly publicHost: string;
}

/** `origins` are pages that belong to us though they were not served by us: the desktop window's. */
export function allowAddresses(
  host: string,
  port: number,
  origins: readonly string[] = [],
): AllowedAddresses {
  const outside = everywhere.has(host) ? ownAddresses() : [];
  const names = [
    "localhost",
    "127.0.0.1",
    "::1",
    ...(everywhere.has(host) ? [hostname()] : [host]),
    ...outside,
  ];
  const hosts = new Set(names.map((name) => `${inBrackets(name)}:${port}`.toLowerCase()));
  const allowed = new Set([...[...hosts].map((name) => `http://${name}`), ...origins]);
  return {
    isOwnHost: (header) => header !== undefined && hosts.has(withPort(header).toLowerCase()),
    isOwnOrigin: (header) =>
      header === undefined || allowed.has(header.toLowerCase()) || allowed.has(`${header}:80`),
    publicHost: inBrackets(everywhere.has(host) ? (outside[0] ?? "127.0.0.1") : host),
  };
}

/** A browser leaves port 80 out. */
function withPort(host: string): string {
  return /:\d+$/.test(host) ? host : `${host}:80`;
}

function inBrackets(name: string): string {
  return name.includes(":") ? `[${name}]` : name;
}

/** Addresses of this machine in its networks, those of version 4 first. */
function ownAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return all
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .sort((one, other) => one.family.localeCompare(other.family))
    .map(({ address }) => address);
}
