// The formats as the host has them; loaded when first asked for, because writing Word and PDF brings much with it.
import type { Format } from "#formats/format.ts";
import type { PageDrawer, Typesetter } from "#formats/pdf/typesetter.ts";
import type { StartProcess } from "./typesetting/start-process.ts";

export type LoadFormats = () => Promise<readonly Format[]>;

/** `assetsFolder` is where the fonts come with the program; pages are set in a process that is started by `start`, or by Node. */
export function formatsFrom(assetsFolder: string, start?: StartProcess): LoadFormats {
  let formats: Promise<readonly Format[]> | null = null;
  return () => {
    formats ??= load(assetsFolder, start);
    return formats;
  };
}

async function load(assetsFolder: string, start?: StartProcess): Promise<readonly Format[]> {
  const [{ allFormats }, { createTypesetter }] = await Promise.all([
    import("#formats/all-formats.ts"),
    import("./typesetting/create-typesetter.ts"),
  ]);
  return allFormats(createTypesetter(assetsFolder, start));
}

/** Draws pages for a window, likewise loaded when first asked for. */
export function drawerFrom(assetsFolder: string, start?: StartProcess): PageDrawer {
  return async (job, most) => {
    const { createPageDrawer } = await import("./typesetting/create-typesetter.ts");
    return await createPageDrawer(assetsFolder, start)(job, most);
  };
}

/** Sets pages that no format sets, likewise. */
export function typesetterFrom(assetsFolder: string, start?: StartProcess): Typesetter {
  return async (job) => {
    const { createTypesetter } = await import("./typesetting/create-typesetter.ts");
    return await createTypesetter(assetsFolder, start)(job);
  };
}
