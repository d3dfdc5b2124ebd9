import type { HubStatus, IpcAnswer } from '@foyer/contract/ipc';
import type { HubControls } from '@foyer/shell/bridge';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LockedOut } from './LockedOut.tsx';

type Open = 'restart' | 'quit' | 'lockedOut' | null;

/** What may be done. Whatever interrupts the hall is asked twice. */
export function Actions({ controls, status }: { readonly controls: HubControls; readonly status: HubStatus }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState<string | null>(null);
  const run = (action: () => Promise<IpcAnswer<null>>) => {
    setOpen(null);
    void action().then((answer) => setSaid(answer.ok ? null : t('failure')));
  };
  const answers = status.state === 'running' || status.state === 'unwell';
  if (open === 'restart' || open === 'quit') return <Question asked={open} onYes={() => run(controls[open])} onNo={() => setOpen(null)} />;
  return (
    <>
      <section className="actions">
        {status.setUpCode === null && (
          <button type="button" className="button primary" disabled={!answers} onClick={() => run(controls.openAdmin)}>
            {t('openAdmin')}
          </button>
        )}
        <button type="button" className="button" onClick={() => setOpen('restart')}>
          {t('restart')}
        </button>
        <button type="button" className="button danger" onClick={() => setOpen('quit')}>
          {t('quit')}
        </button>
        {status.setUpCode === null && !status.demo && (
          <button type="button" className="link" aria-expanded={open === 'lockedOut'} onClick={() => setOpen('lockedOut')}>
            {t('lockedOut.open')}
          </button>
        )}
        <p role="status">{said}</p>
      </section>
      {open === 'lockedOut' && (
        <LockedOut
          controls={controls}
          onCancel={() => setOpen(null)}
          onDone={(name) => {
            setOpen(null);
            setSaid(t('lockedOut.done', { name }));
          }}
        />
      )}
    </>
  );
}

function Question({ asked, onYes, onNo }: { readonly asked: 'restart' | 'quit'; readonly onYes: () => void; readonly onNo: () => void }) {
  const { t } = useTranslation();
  return (
    <section className="actions question" role="alertdialog" aria-labelledby="question">
      <p id="question">{t(`${asked}Question`)}</p>
      <button type="button" className="button danger" onClick={onYes}>
        {t(asked)}
      </button>
      <button type="button" className="button" ref={focusOnce} onClick={onNo}>
        {t('no')}
      </button>
    </section>
  );
}

/** The question has just been asked by a press: the answer that changes nothing is where the keys are. */
const focusOnce = (button: HTMLButtonElement | null): void => button?.focus();
