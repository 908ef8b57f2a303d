import { useId } from "react";

export interface ProgressProps {
  readonly label: string;
  /** 0 to 1; null while nobody knows. */
  readonly part: number | null;
}

/** How far long work has come. */
export function Progress({ label, part }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <span className="progress-label" id={id} role="status">
        {label}
      </span>
      <progress className="progress-bar" aria-labelledby={id} {...(part === null ? {} : { value: part })} />
    </div>
  );
}
