/** Whether the hall is open, and since when: ms since the epoch. */
export interface Opening {
  readonly isOpen: boolean;
  readonly since: number;
}

export interface Hours {
  now(): Opening;
}

/** Remembers when the hall opened or closed. What it was before the first look is not known: it has been so for ever. */
export function openingHours(isHallOpen: () => boolean, clock: { now(): number }): Hours {
  let known: Opening | null = null;
  return {
    now() {
      const isOpen = isHallOpen();
      if (known?.isOpen !== isOpen) known = { isOpen, since: known ? clock.now() : 0 };
      return known;
    },
  };
}
