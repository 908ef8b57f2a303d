import { type ReactNode, useEffect, useRef } from "react";

export interface ListRowProps {
  readonly id: string;
  readonly look: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** A row of a list under a line of typing, which keeps the focus and names the chosen row as its active one. */
export function ListRow({ id, look, isChosen, onChoose, children }: ListRowProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    // The keyboard is the line's.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      ref={element}
      id={id}
      className={look}
      role="option"
      aria-selected={isChosen}
      // The focus stays in the line, so that typing can go on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
