// What stands under a pressed pointer must not move before it is let go, or the click goes to something else.

export interface PressWatch {
  /** Now, or behind the click of a pointer that is down; only the last of several is done. */
  readonly whenReleased: (act: () => void) => void;
  readonly stop: () => void;
}

export function watchPress(): PressWatch {
  let isPressed = false;
  let waiting: (() => void) | null = null;
  const press = (): void => {
    isPressed = true;
  };
  const release = (): void => {
    isPressed = false;
    const act = waiting;
    waiting = null;
    // The click comes with the release, before the next task.
    if (act !== null) setTimeout(act);
  };
  document.addEventListener("pointerdown", press, true);
  const ends = ["pointerup", "pointercancel", "dragend"] as const;
  for (const end of ends) document.addEventListener(end, release, true);
  return {
    whenReleased: (act) => {
      if (isPressed) waiting = act;
      else act();
    },
    stop: () => {
      waiting = null;
      document.removeEventListener("pointerdown", press, true);
      for (const end of ends) document.removeEventListener(end, release, true);
    },
  };
}
