/** The draft is named in the address, so that loading the page again opens it again. */
const draftInAddress = "draft";

export function readDraftFromAddress(): string | null {
  return new URL(location.href).searchParams.get(draftInAddress);
}

export function writeDraftToAddress(draft: string | null): void {
  const address = new URL(location.href);
  if (draft === null) address.searchParams.delete(draftInAddress);
  else address.searchParams.set(draftInAddress, draft);
  history.replaceState(null, "", address);
}
