// The events Lexical's collaboration plugin listens to.

export interface ProviderEvents {
  readonly sync: boolean;
  readonly status: { readonly status: string };
  readonly update: unknown;
  readonly reload: unknown;
}

type Listener = (argument: never) => void;

export class Listeners {
  private readonly listeners = new Map<keyof ProviderEvents, Set<Listener>>();

  add(type: keyof ProviderEvents, listener: Listener): void {
    const known = this.listeners.get(type) ?? new Set();
    this.listeners.set(type, known.add(listener));
  }

  remove(type: keyof ProviderEvents, listener: Listener): void {
    this.listeners.get(type)?.delete(listener);
  }

  emit<Type extends keyof ProviderEvents>(type: Type, argument: ProviderEvents[Type]): void {
    // A listener of a type takes that type's argument: `on` of the provider says so.
    for (const listener of this.listeners.get(type) ?? [])
      (listener as (argument: ProviderEvents[Type]) => void)(argument);
  }
}
