// The address under which the window lives: a scheme of our own, so that it is no file and no web site.

export const appScheme = "penholder";
export const appOrigin = `${appScheme}://app`;
export const startPage = `${appOrigin}/index.html`;

/** The least a page needs of a scheme: an origin, a secure context, fetch of its own files, streams. */
export const appPrivileges = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  stream: true,
} as const;

export function isOwnAddress(address: string): boolean {
  return URL.canParse(address) && address.startsWith(`${appOrigin}/`);
}
