import { BuilderElement, type XmlComponent } from "docx";

/** An element that the library has no class for. */
export function element(
  name: string,
  attributes: Readonly<Record<string, readonly [key: string, value: string | number]>>,
  children: readonly XmlComponent[],
): XmlComponent {
  const payload = Object.fromEntries(
    Object.entries(attributes).map(([attribute, [key, value]]) => [attribute, { key, value }]),
  );
  return new BuilderElement({ name, attributes: payload, children });
}
