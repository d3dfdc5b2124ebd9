import { useCallback, useState } from 'react';

const KEY = 'foyer.counter';

/** The counter this window stands at, kept on this machine. */
export function useRememberedCounter(): readonly [string | null, (id: string | null) => void] {
  const [counterId, setCounterId] = useState(read);
  const choose = useCallback((id: string | null) => {
    setCounterId(id);
    write(id);
  }, []);
  return [counterId, choose];
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(id: string | null): void {
  try {
    if (id === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, id);
  } catch {
    // The choice then lasts until the window closes.
  }
}
