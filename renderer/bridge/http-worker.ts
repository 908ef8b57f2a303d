// Carries what is asked while somebody types: writing a document as text and sending it takes the time of several letters.
import { askOverHttp, type HostAddress } from "./ask-over-http.ts";

export interface ToHttp {
  readonly number: number;
  readonly host: HostAddress;
  readonly name: string;
  readonly asked: unknown;
}

export interface FromHttp {
  readonly number: number;
  /** Null where the host did not answer. */
  readonly answer: { readonly value: unknown } | null;
}

self.onmessage = async ({ data }: MessageEvent<ToHttp>): Promise<void> => {
  const { number, host, name, asked } = data;
  const answer = await askOverHttp(host, name, asked).then(
    (value) => ({ value }),
    () => null,
  );
  self.postMessage({ number, answer } satisfies FromHttp);
};
