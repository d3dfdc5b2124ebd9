import { useCallback, useEffect, useState } from 'react';
import { STEPS, type Step } from './values.ts';

const KEY = 'foyerFirstRun';

/** Which step is shown. Each is a place in the browser's history, so that its own way back works too; from the last there is none. */
export function useSteps() {
  const [step, setStep] = useState<Step>('welcome');
  const isOver = step === 'ready';

  useEffect(() => {
    // The code has been read: it has no business in the address bar any longer.
    history.replaceState({ [KEY]: 'welcome' }, '', location.pathname + location.search);
  }, []);

  useEffect(() => {
    const follow = ({ state }: PopStateEvent) => {
      const wanted = STEPS.find((one) => one === state?.[KEY]);
      if (wanted && wanted !== 'ready' && !isOver) setStep(wanted);
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [isOver]);

  const go = useCallback((next: Step) => {
    history.pushState({ [KEY]: next }, '');
    setStep(next);
  }, []);
  const back = useCallback(() => history.back(), []);
  return { step, go, back };
}
