// An empty paragraph or note gets its shared text when it is made, not when somebody types: two people who begin the same
// empty one apart from each other would make two texts, and joining those doubles what both have written.
import { type Doc, type Transaction, XmlElement, XmlText } from "yjs";

/** Elements that never hold text. */
const textless = new Set(["masthead", "adoption", "notes"]);

/** Watches what this window itself makes. The answer ends it. */
export function giveTextsEarly(document: Doc): () => void {
  const onTransaction = (transaction: Transaction): void => {
    if (!transaction.local) return;
    const empty = [...transaction.changed.keys()].flatMap((type) =>
      type instanceof XmlElement ? newEmptyElements(type, transaction) : [],
    );
    if (empty.length === 0) return;
    // With the origin of the change it belongs to, so that undo takes both back and the editor is not told.
    document.transact(() => {
      for (const element of empty) element.insert(0, [new XmlText()]);
    }, transaction.origin);
  };
  document.on("afterTransaction", onTransaction);
  return () => document.off("afterTransaction", onTransaction);
}

function newEmptyElements(parent: XmlElement, transaction: Transaction): readonly XmlElement[] {
  return parent.toArray().flatMap((child) => {
    const id = child._item?.id;
    if (!(child instanceof XmlElement) || id === undefined) return [];
    if (id.clock < (transaction.beforeState.get(id.client) ?? 0)) return [];
    if (child.length > 0) return newEmptyElements(child, transaction);
    return textless.has(child.nodeName) ? [] : [child];
  });
}
