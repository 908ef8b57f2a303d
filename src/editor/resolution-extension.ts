// The whole editor as one Lexical extension: its nodes and its behaviours, without a look.
import { defineExtension, type ExtensionConfigBase, mergeRegister, safeCast } from "lexical";
import { type BehaviourOptions, registerBehaviours } from "./behaviours/register-behaviours.ts";
import { takeCaretWithKey } from "./behaviours/take-caret-with-key.ts";
import { resolutionNodes } from "./nodes/resolution-nodes.ts";

export const resolutionExtension = defineExtension({
  name: "penholder/resolution",
  nodes: () => resolutionNodes,
  config: safeCast<BehaviourOptions & ExtensionConfigBase>({}),
  // A caret is on a page: the behaviours alone run where there is none.
  register: (editor, config) => mergeRegister(registerBehaviours(editor, config), takeCaretWithKey(editor)),
});
