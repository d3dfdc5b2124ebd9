import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../bridge.ts';
import type { Keeping } from './use-device.ts';

interface DoorFactsProps {
  readonly baseUrl: string;
  readonly keeping: Keeping;
  /** Somebody may have a keyboard here. */
  readonly editable: boolean;
}

/** What the administrator compares before saying yes. */
export function DoorFacts({ baseUrl, keeping, editable }: DoorFactsProps) {
  const { t } = useTranslation('device');
  const fingerprint = bridge()?.fingerprint ?? null;
  return (
    <dl className="foyer-door-facts">
      <dt>{t('name')}</dt>
      <dd>{editable ? <NameForm keeping={keeping} /> : <bdi>{keeping.name}</bdi>}</dd>
      <dt>{t('hub')}</dt>
      <dd dir="ltr">{baseUrl.replace(/^https?:\/\//, '')}</dd>
      {fingerprint !== null && (
        <>
          <dt>{t('fingerprint')}</dt>
          <dd dir="ltr" className="foyer-door-fingerprint">
            {fingerprint}
          </dd>
        </>
      )}
    </dl>
  );
}

/** Another name asks anew: the administrator shall see it beside the code. */
function NameForm({ keeping }: { readonly keeping: Keeping }) {
  const { t } = useTranslation('device');
  const [name, setName] = useState<string | null>(null);
  const shown = name ?? keeping.name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keeping.rename(shown);
    setName(null);
  };
  return (
    <form className="foyer-door-name" onSubmit={submit}>
      <input
        aria-label={t('name')}
        dir="auto"
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        value={shown}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {name !== null && name.trim() !== '' && name.trim() !== keeping.name && (
        <button type="submit" className="foyer-door-button">
          {t('rename')}
        </button>
      )}
    </form>
  );
}
