import { isHubError } from '@foyer/hub-client';
import { clockTime } from '@foyer/ui';
import { useSession } from '@foyer/ui/staff';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const FEWEST_DIGITS = 4;
const MOST_DIGITS = 8;

/** Somebody's PIN while it is typed. `lockedUntil`: by this machine's clock, `14:35`. */
export function usePin(userId: string) {
  const { i18n } = useTranslation();
  const { client, enter } = useSession();
  const [digits, setDigits] = useState('');
  const [lockedUntil, setLockedUntil] = useState<number | null>(null);
  const attempt = useMutation({
    mutationFn: (pin: string) => enter(() => client.call('signInWithPin', { body: { userId, pin } })),
    onError: (thrown) => setLockedUntil(lockOf(thrown)),
    onSettled: () => setDigits(''),
  });
  useEffect(() => {
    if (lockedUntil === null) return;
    const timer = setTimeout(() => {
      setLockedUntil(null);
      attempt.reset();
    }, lockedUntil - Date.now());
    return () => clearTimeout(timer);
  }, [lockedUntil, attempt.reset]);
  const mayType = lockedUntil === null && !attempt.isPending;
  const mayEnter = mayType && digits.length >= FEWEST_DIGITS;
  return {
    digits,
    press: (digit: string) => {
      if (!mayType) return;
      attempt.reset();
      setDigits((digits + digit).slice(0, MOST_DIGITS));
    },
    erase: () => setDigits(digits.slice(0, -1)),
    submit: () => mayEnter && attempt.mutate(digits),
    mayEnter,
    isPending: attempt.isPending,
    refusal: attempt.error,
    lockedUntil: lockedUntil === null ? null : clockTime(lockedUntil, i18n.language),
  };
}

/** When another try is worth it; null: at once. */
function lockOf(thrown: unknown): number | null {
  const seconds = isHubError(thrown) && thrown.code === 'TOO_MANY_REQUESTS' ? thrown.details['retryAfterSeconds'] : null;
  return typeof seconds === 'number' ? Date.now() + seconds * 1000 : null;
}
