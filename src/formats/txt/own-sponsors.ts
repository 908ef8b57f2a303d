// Sponsors in the head of our own plain text: "Ghana* (on behalf of the Group of African States) joined 4 April 2025; Chile".

import { formatDate } from "#core/instruments/dates.ts";
import type { Sponsor } from "#core/resolution/resolution.ts";
import { readDate } from "./dates.ts";

const special = /[\\;*()]/g;

export function formatOwnSponsors(sponsors: readonly Sponsor[]): string {
  return sponsors.map(formatOne).join("; ");
}

function formatOne(sponsor: Sponsor): string {
  const escaped = (text: string): string => text.replace(special, "\\$&");
  const group = sponsor.onBehalfOf === null ? "" : ` (on behalf of ${escaped(sponsor.onBehalfOf)})`;
  const joined = sponsor.joined === null ? "" : ` (joined ${formatDate(sponsor.joined)})`;
  const star = sponsor.nonMember ? "*" : "";
  const name = sponsor.name.replace(/[\\;*]/g, "\\$&").replace(/\((on behalf of|joined) /g, "\\($1 ");
  return `${name}${star}${group}${joined}`;
}

export function readOwnSponsors(value: string, role: Sponsor["role"]): readonly Sponsor[] {
  return splitUnescaped(value, ";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map((entry) => readOne(entry, role));
}

function readOne(entry: string, role: Sponsor["role"]): Sponsor {
  const joined = tailOf(entry, " (joined ");
  const group = tailOf(joined.rest, " (on behalf of ");
  const nonMember = group.rest.endsWith("*") && !group.rest.endsWith("\\*");
  const name = nonMember ? group.rest.slice(0, -1) : group.rest;
  return {
    name: withoutEscapes(name),
    role,
    onBehalfOf: group.inner === null ? null : withoutEscapes(group.inner),
    nonMember,
    joined: joined.inner === null ? null : readDate(joined.inner),
  };
}

function tailOf(entry: string, opening: string): { readonly rest: string; readonly inner: string | null } {
  const start = entry.lastIndexOf(opening);
  if (start < 0 || !entry.endsWith(")") || entry.endsWith("\\)")) return { rest: entry, inner: null };
  return { rest: entry.slice(0, start), inner: entry.slice(start + opening.length, -1) };
}

/** Splits at a character that no backslash stands before. */
export function splitUnescaped(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === "\\") at += 1;
    else if (text.charAt(at) === separator) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

export function withoutEscapes(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}
