// The text that is typed into: the same for every editor of a run, made from a seed.

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words =
  "the of and to in lamps that light stairs schools roads repair every evening winter report measures ladder keeper oil windows public safe children walk home river bridge harbour station budget annual support local work plan share".split(
    " ",
  );

/** `count` paragraphs of 30 to 50 words. */
export function sampleParagraphs(count: number, seed = 7): readonly string[] {
  const random = seededNumbers(seed);
  return Array.from({ length: count }, () => {
    const length = 30 + Math.floor(random() * 21);
    const text = Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? "lamps");
    return text.join(" ");
  });
}
