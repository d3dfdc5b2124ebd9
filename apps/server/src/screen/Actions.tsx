import type { HubStatus, IpcAnswer } from '@foyer/contract/ipc';
import type { HubControls } from '@foyer/shell/bridge';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Asked = 'restart' | 'quit' | null;

/** What may be done. Whatever interrupts the hall is asked twice. */
export function Actions({ controls, status }: { readonly controls: HubControls; readonly status: HubStatus }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>(null);
  const [failed, setFailed] = useState(false);
  const run = (action: () => Promise<IpcAnswer<null>>) => {
    setAsked(null);
    void action().then((answer) => setFailed(!answer.ok));
  };
  const answers = status.state === 'running' || status.state === 'unwell';
  if (asked)
    return <Question asked={asked} onYes={() => run(asked === 'restart' ? controls.restart : controls.quit)} onNo={() => setAsked(null)} />;
  return (
    <section className="actions">
      <button type="button" className="button primary" disabled={!answers} onClick={() => run(controls.openAdmin)}>
        {t('openAdmin')}
      </button>
      <button type="button" className="button" onClick={() => setAsked('restart')}>
        {t('restart')}
      </button>
      <button type="button" className="button danger" onClick={() => setAsked('quit')}>
        {t('quit')}
      </button>
      {failed && <p role="alert">{t('failure')}</p>}
    </section>
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
