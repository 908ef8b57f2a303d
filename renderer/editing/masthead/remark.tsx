/** A plain hint under a field, said aloud when it comes. It never stands in the way. */
export function Remark({ children }: { readonly children: string | null }) {
  return <div role="status">{children === null ? null : <p className="remark">{children}</p>}</div>;
}
