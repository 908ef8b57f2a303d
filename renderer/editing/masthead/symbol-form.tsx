import { useState } from "react";
import { checkSymbol } from "#core/masthead/check-symbol.ts";
import type { Stage } from "#core/resolution/resolution.ts";
import { Segmented } from "#renderer/design/segmented.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { describeSymbolRemark, mastheadFormWords as words } from "#renderer/strings/masthead-form-words.ts";
import { mastheadWords } from "#renderer/strings/masthead-words.ts";
import type { FormProps } from "./form-props.ts";
import { filledOrNull, mastheadEdits } from "./masthead-edits.ts";
import { Remark } from "./remark.tsx";
import { useClosingChange } from "./use-closing-change.ts";

const stages = Object.entries(words.stages).map(([value, name]) => ({ value, name }));

/** Where the text stands, and the symbol and number that go with it. */
export function SymbolForm({ resolution, profile, onEdits, onClosing }: FormProps) {
  const { masthead } = resolution;
  const [stage, setStage] = useState<Stage>(resolution.stage);
  const [symbol, setSymbol] = useState(masthead.symbol?.text ?? "");
  const [number, setNumber] = useState(masthead.number ?? "");
  useClosingChange(onClosing, () => {
    const text = filledOrNull(symbol);
    const isAsBefore = text === (masthead.symbol?.text ?? null);
    onEdits([
      ...(stage === resolution.stage ? [] : [{ kind: "set-stage", stage } as const]),
      ...mastheadEdits(masthead, {
        symbol: isAsBefore ? masthead.symbol : text === null ? null : { text, derived: false },
        number: filledOrNull(number),
      }),
    ]);
  });
  const now = { ...resolution, stage, masthead: { ...masthead, number: filledOrNull(number) } };
  const remark = checkSymbol(symbol, now, profile);
  return (
    <>
      <Segmented
        label={words.stage}
        value={stage}
        choices={stages}
        // The choices are the type's own.
        onChoose={(chosen) => setStage(chosen as Stage)}
      />
      <TextField
        label={mastheadWords.symbolField}
        {...(stage === "adopted" ? {} : { hint: words.symbolHint })}
        value={symbol}
        spellCheck={false}
        onText={setSymbol}
      />
      <Remark>{remark === null ? null : describeSymbolRemark(remark)}</Remark>
      {stage === "adopted" ? (
        <TextField label={words.number} hint={words.numberHint} value={number} onText={setNumber} />
      ) : null}
    </>
  );
}
