import { useEffect, useState } from "react";
import { menuWords } from "#renderer/strings/menu-words.ts";
import { Button } from "./button.tsx";
import { Progress } from "./progress.tsx";

export interface WorkingProps {
  readonly label: string;
  readonly onCancel: () => void;
}

/** Shorter work is over before it is read about. */
const patience = 400;

/** Says that work goes on, once it takes long, and offers to leave it. */
export function Working({ label, onCancel }: WorkingProps) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div className="working">
      <Progress label={label} part={null} />
      <Button size="small" onClick={onCancel}>
        {menuWords.cancel}
      </Button>
    </div>
  );
}
