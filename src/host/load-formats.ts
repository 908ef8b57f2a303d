// The formats as the host has them; loaded when first asked for, because writing Word and PDF brings much with it.
import type { Format } from "#formats/format.ts";
import type { PageDrawer, Typesetter } from "#formats/pdf/typesetter.ts";

export type LoadFormats = () => Promise<readonly Format[]>;

/** `assetsFolder` is where the fonts come with the program. */
export function formatsFrom(assetsFolder: string): LoadFormats {
  let formats: Promise<readonly Format[]> | null = null;
  return () => {
    formats ??= load(assetsFolder);
    return formats;
  };
}

async function load(assetsFolder: string): Promise<readonly Format[]> {
  const [{ allFormats }, { createTypesetter }] = await Promise.all([
    import("#formats/all-formats.ts"),
    import("./typesetting/create-typesetter.ts"),
  ]);
  return allFormats(createTypesetter(assetsFolder));
}

/** Draws pages for a window, likewise loaded when first asked for. */
export function drawerFrom(assetsFolder: string): PageDrawer {
  return async (job, most) => {
    const { createPageDrawer } = await import("./typesetting/create-typesetter.ts");
    return await createPageDrawer(assetsFolder)(job, most);
  };
}

/** Sets pages that no format sets, likewise. */
export function typesetterFrom(assetsFolder: string): Typesetter {
  return async (job) => {
    const { createTypesetter } = await import("./typesetting/create-typesetter.ts");
    return await createTypesetter(assetsFolder)(job);
  };
}
