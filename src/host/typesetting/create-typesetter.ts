// The Typst compiler in a process of its own, as the PDF writer asks for it: where it breaks off, the host goes on.
import { join } from "node:path";
import {
  CannotTypeset,
  type DrawnPages,
  type PageDrawer,
  type Typesetter,
  type TypesettingJob,
} from "#formats/pdf/typesetter.ts";
import { describeComplaints } from "./describe-complaints.ts";
import { type StartProcess, startNodeProcess } from "./start-process.ts";

/** Far beyond what a hundred pages take (2.6 s); a text that takes longer hangs. */
const longestWait = 60_000;

type Answer<Made> = Made | { readonly complaints: readonly string[] } | { readonly missing: true };

/** `assetsFolder` is the folder above `src/host/typesetting`. A process is started for each document and ended after it. */
export function createTypesetter(assetsFolder: string, start: StartProcess = startNodeProcess): Typesetter {
  return async (job) => {
    const { bytes } = await ask<{ readonly bytes: Uint8Array }>(assetsFolder, start, job);
    return new Uint8Array(bytes);
  };
}

/** Draws with the same compiler, fonts and template: what is seen is what is set. */
export function createPageDrawer(assetsFolder: string, start: StartProcess = startNodeProcess): PageDrawer {
  return (job, most) => ask<DrawnPages>(assetsFolder, start, { ...job, drawn: most });
}

/** `drawn` asks for pictures instead of a file. What is asked decides what the process of this folder posts. */
function ask<Made extends object>(
  assetsFolder: string,
  start: StartProcess,
  job: TypesettingJob & { readonly drawn?: number },
): Promise<Made> {
  const folder = join(assetsFolder, "src", "host", "typesetting");
  return new Promise<Made>((resolve, reject) => {
    const timer = setTimeout(() => refuse("setting the pages took longer than a minute"), longestWait);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      child.kill();
    };
    const refuse = (because: string): void => end(() => reject(new CannotTypeset(because)));
    const child = start(join(folder, "typeset-process.mjs"), [join(folder, "fonts")], {
      onMessage: (message) => {
        const answer = message as Answer<Made>; // what is sent is written in typeset-process.mjs
        if ("complaints" in answer) refuse(describeComplaints(answer.complaints));
        else if ("missing" in answer)
          refuse("the part that sets pages is not there for this kind of computer");
        else end(() => resolve(answer));
      },
      onExit: () =>
        refuse("the part that sets pages broke off at this text; Word and plain text can carry it"),
    });
    child.send(job);
  });
}
