import { deflateSync } from "fflate";

/** A zip with a header that says one thing and holds another; `size` is what the list at its end says. */
export function lyingZip(name: string, content: Uint8Array, size: number): Uint8Array {
  const packed = deflateSync(content, { level: 9 });
  const bytes = new Uint8Array(30 + name.length + packed.length + 46 + name.length + 22);
  const view = new DataView(bytes.buffer);
  const put = (at: number): void => void bytes.set(new TextEncoder().encode(name), at);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(8, 8, true);
  view.setUint32(18, packed.length, true);
  view.setUint32(22, size, true);
  view.setUint16(26, name.length, true);
  put(30);
  bytes.set(packed, 30 + name.length);
  const list = 30 + name.length + packed.length;
  view.setUint32(list, 0x02014b50, true);
  view.setUint16(list + 10, 8, true);
  view.setUint32(list + 20, packed.length, true);
  view.setUint32(list + 24, size, true);
  view.setUint16(list + 28, name.length, true);
  put(list + 46);
  const end = list + 46 + name.length;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, 1, true);
  view.setUint16(end + 10, 1, true);
  view.setUint32(end + 12, 46 + name.length, true);
  view.setUint32(end + 16, list, true);
  return bytes;
}
