/** The host did not answer: it has stopped, or this window is not (any longer) its own. */
export class HostUnreachable extends Error {
  override readonly name = "HostUnreachable";
}
