// The forms of the page, each fetched once somebody is at work: nobody fills one in before the first key or click.
import { loadLater } from "#renderer/app/load-later.ts";

export const LateAdoptionForm = loadLater(async () => ({
  default: (await import("./adoption-form.tsx")).AdoptionForm,
}));
export const LateAgendaForm = loadLater(async () => ({
  default: (await import("./agenda-form.tsx")).AgendaForm,
}));
export const LateDraftForm = loadLater(async () => ({
  default: (await import("./draft-form.tsx")).DraftForm,
}));
export const LateFactsForm = loadLater(async () => ({
  default: (await import("./facts-form.tsx")).FactsForm,
}));
export const LateOrganForm = loadLater(async () => ({
  default: (await import("./organ-form.tsx")).OrganForm,
}));
export const LateSessionForm = loadLater(async () => ({
  default: (await import("./session-form.tsx")).SessionForm,
}));
export const LateSymbolForm = loadLater(async () => ({
  default: (await import("./symbol-form.tsx")).SymbolForm,
}));
