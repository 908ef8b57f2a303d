// Where in the frame stands what comes later: in its order for the keyboard and for who listens, which is not that of its coming.
import { type ReactNode, type RefObject, useRef } from "react";
import { createPortal } from "react-dom";

type Place = RefObject<HTMLDivElement | null>;

export interface FramePlaces {
  readonly bars: Place;
  readonly outline: Place;
  /** Above the page. */
  readonly notices: Place;
  readonly side: Place;
  readonly status: Place;
}

export function useFramePlaces(): FramePlaces {
  return {
    bars: useRef<HTMLDivElement>(null),
    outline: useRef<HTMLDivElement>(null),
    notices: useRef<HTMLDivElement>(null),
    side: useRef<HTMLDivElement>(null),
    status: useRef<HTMLDivElement>(null),
  };
}

/** The place itself, no box of its own, with what keeps the room meanwhile. */
export function FramePlace({ place, children }: { readonly place: Place; readonly children?: ReactNode }) {
  return (
    <div ref={place} className="frame-place">
      {children}
    </div>
  );
}

/** What stands in a place. */
export function InPlace({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  return place.current === null ? null : createPortal(children, place.current);
}
