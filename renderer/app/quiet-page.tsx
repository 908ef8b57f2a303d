/** One sentence, while there is nothing else to show. */
export function QuietPage({ text }: { readonly text: string }) {
  return (
    <main className="quiet-page">
      <p role="status">{text}</p>
    </main>
  );
}
