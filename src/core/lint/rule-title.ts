/** What a rule is called where people read it: "No double space". */
export function ruleTitle(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
