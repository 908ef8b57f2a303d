// The whole editor as one Lexical extension: its nodes and its behaviours, without a look.
import { defineExtension, type ExtensionConfigBase, safeCast } from "lexical";
import { type BehaviourOptions, registerBehaviours } from "./behaviours/register-behaviours.ts";
import { resolutionNodes } from "./nodes/resolution-nodes.ts";

export const resolutionExtension = defineExtension({
  name: "penholder/resolution",
  nodes: () => resolutionNodes,
  config: safeCast<BehaviourOptions & ExtensionConfigBase>({}),
  register: (editor, config) => registerBehaviours(editor, config),
});
