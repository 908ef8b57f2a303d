// Whose the bytes on a page's JavaScript heap are: told from a heap snapshot by the names on the way from the window to each.
import type { CDPSession } from "@playwright/test";

/** The first name met on the way back from an object says whose it is. */
const ownersByName: ReadonlyMap<string, string> = new Map([
  ["undoStack", "Yjs's undo steps"],
  ["store", "Yjs's items"],
  ["mapping", "tables of Lexical's binding to Yjs"],
  ["_nodeMap", "Lexical's nodes"],
  ["_keyToDOMMap", "Lexical's nodes"],
  ["__lexicalTextContent", "Lexical's text of the page"],
  ["__cachedText", "Lexical's text of the page"],
]);
const compiled = "compiled code";
const others = "everything else";

/** Bytes by owner. */
export type HeapOwners = ReadonlyMap<string, number>;

/** A way through elements of the page is the last to be taken: nearly everything can be reached from them. */
const pageDistance = 20;
const usualDistance = 1;

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

export async function readHeapOwners(devtools: CDPSession): Promise<HeapOwners> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  devtools.on("HeapProfiler.addHeapSnapshotChunk", take);
  await devtools.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  devtools.off("HeapProfiler.addHeapSnapshotChunk", take);
  // The browser's own format.
  return sumByOwner(JSON.parse(chunks.join("")) as Snapshot);
}

function sumByOwner(snapshot: Snapshot): HeapOwners {
  const graph = openGraph(snapshot);
  const parents = findParents(graph);
  const sums = new Map<string, number>();
  for (let node = 0; node < graph.count; node += 1) {
    const type = graph.typeOf(node);
    // What the browser keeps outside JavaScript's heap.
    if (type === "native" || type === "synthetic") continue;
    const owner = type === "code" ? compiled : ownerOf(node, parents);
    sums.set(owner, (sums.get(owner) ?? 0) + graph.sizeOf(node));
  }
  return sums;
}

interface Parents {
  readonly of: Int32Array;
  /** What the parent calls it. */
  readonly names: readonly string[];
}

function ownerOf(node: number, { of, names }: Parents): string {
  for (let at = node; at > 0; at = of[at] ?? 0) {
    const owner = ownersByName.get(names[at] ?? "");
    if (owner !== undefined) return owner;
  }
  return others;
}

/** The nearest way from the roots to each node. */
function findParents(graph: Graph): Parents {
  const of = new Int32Array(graph.count);
  const names: string[] = [];
  const distances = new Int32Array(graph.count).fill(2 ** 30);
  const byDistance: number[][] = [[0]];
  distances[0] = 0;
  for (let distance = 0; distance < byDistance.length; distance += 1)
    for (const node of byDistance[distance] ?? []) {
      if (distances[node] !== distance) continue;
      for (const { to, name } of graph.edgesOf(node)) {
        const next = distance + (graph.typeOf(to) === "native" ? pageDistance : usualDistance);
        if (next >= (distances[to] ?? 0)) continue;
        distances[to] = next;
        of[to] = node;
        names[to] = name;
        byDistance[next] ??= [];
        byDistance[next]?.push(to);
      }
    }
  return { of, names };
}

interface Graph {
  readonly count: number;
  readonly typeOf: (node: number) => string;
  readonly sizeOf: (node: number) => number;
  /** Those that keep alive what they lead to. */
  readonly edgesOf: (node: number) => Iterable<{ readonly to: number; readonly name: string }>;
}

function openGraph({ snapshot: { meta }, nodes, edges, strings }: Snapshot): Graph {
  const width = meta.node_fields.length;
  const edgeWidth = meta.edge_fields.length;
  const field = (name: string): number => meta.node_fields.indexOf(name);
  const [type, size, edgeCount] = [field("type"), field("self_size"), field("edge_count")];
  const count = nodes.length / width;
  const firstEdges = new Int32Array(count + 1);
  for (let node = 0; node < count; node += 1)
    firstEdges[node + 1] = (firstEdges[node] ?? 0) + (nodes[node * width + edgeCount] ?? 0) * edgeWidth;
  return {
    count,
    typeOf: (node) => meta.node_types[0][nodes[node * width + type] ?? 0] ?? "",
    sizeOf: (node) => nodes[node * width + size] ?? 0,
    *edgesOf(node) {
      const end = firstEdges[node + 1] ?? 0;
      for (let edge = firstEdges[node] ?? 0; edge < end; edge += edgeWidth) {
        // An edge is its kind, its name or place, and where it leads.
        const kind = meta.edge_types[0][edges[edge] ?? 0];
        const isNamed = kind === "property" || kind === "context" || kind === "internal";
        if (kind === "weak") continue;
        const name = isNamed ? (strings[edges[edge + 1] ?? 0] ?? "") : "";
        yield { to: (edges[edge + 2] ?? 0) / width, name };
      }
    },
  };
}
