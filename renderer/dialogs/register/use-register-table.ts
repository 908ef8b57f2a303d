// A chosen list with the host: opened, read with the columns as they are set, closed when it is left.
import { useEffect, useRef, useState } from "react";
import type { RegisterPreview, RegisterTable } from "#bridge/own-register.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { ColumnMapping } from "#core/citations/register-list.ts";
import { useHost } from "#renderer/app/host-context.ts";
import type { ChosenFile } from "#renderer/dialogs/open/chosen-file.ts";

export interface TableState {
  readonly table: RegisterTable | null;
  readonly mapping: ColumnMapping | null;
  /** Null while it is read. */
  readonly preview: RegisterPreview | null;
  readonly problem: string | null;
  /** Of what is being read, from 0 to 1. */
  readonly progress: number;
}

const nothing: TableState = { table: null, mapping: null, preview: null, problem: null, progress: 0 };
/** How often the host is asked how far it is, in milliseconds. */
const pace = 300;

export function useRegisterTable({ name, bytes }: ChosenFile) {
  const { bridge } = useHost();
  const [state, setState] = useState(nothing);
  const latest = useRef(0);
  useEffect(() => {
    let opened: RegisterTable | null = null;
    let isLeft = false;
    const close = (table: string): void => void bridge.closeRegisterFile({ table });
    void bridge.openRegisterFile({ name, bytes }).then((outcome) => {
      if (!outcome.ok) return setState({ ...nothing, problem: describeProblem(outcome.problem) });
      opened = outcome.value;
      if (isLeft) return close(opened.table);
      setState({ ...nothing, table: opened, mapping: opened.guess });
    });
    return () => {
      isLeft = true;
      if (opened !== null) close(opened.table);
    };
  }, [bridge, name, bytes]);

  const { table, mapping } = state;
  useEffect(() => {
    if (table === null || mapping === null || mapping.number === null) return;
    latest.current += 1;
    const turn = latest.current;
    const asking = setInterval(() => {
      void bridge.registerFileProgress({ table: table.table }).then((progress) => {
        if (turn === latest.current) setState((before) => ({ ...before, progress }));
      });
    }, pace);
    void bridge.previewRegisterFile({ table: table.table, mapping }).then((outcome) => {
      clearInterval(asking);
      if (turn !== latest.current) return;
      setState((before) => ({
        ...before,
        preview: outcome.ok ? outcome.value : null,
        problem: outcome.ok ? null : describeProblem(outcome.problem),
      }));
    });
    return () => clearInterval(asking);
  }, [bridge, table, mapping]);

  const setMapping = (next: ColumnMapping): void =>
    setState((before) => ({ ...before, mapping: next, preview: null, problem: null, progress: 0 }));
  const fail = (problem: string): void => setState((before) => ({ ...before, problem }));
  return { state, setMapping, fail };
}
