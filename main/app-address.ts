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

/** The window's one page; what follows the question mark is the window's own note of what it shows. */
export function isStartPage(address: string): boolean {
  return address.split(/[?#]/)[0] === startPage;
}

export function isOwnAddress(address: string): boolean {
  return URL.canParse(address) && address.startsWith(`${appOrigin}/`);
}
