/** "22 November, 14:05"; with the year where it is another one. */
export function dayAndTime(date: Date): string {
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  const day = date.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    ...(isThisYear ? {} : { year: "numeric" }),
  });
  return `${day}, ${date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
}
