import { useLayoutEffect, useRef } from "react";

export interface AvatarProps {
  readonly initials: string;
  readonly label: string;
  readonly color: string;
}

/** A person, by initials and colour. The colour is set as a property, which a strict style policy allows. */
export function Avatar({ initials, label, color }: AvatarProps) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => element.current?.style.setProperty("--person", color), [color]);
  return (
    <span ref={element} className="avatar" role="img" aria-label={label} title={label}>
      {initials}
    </span>
  );
}
