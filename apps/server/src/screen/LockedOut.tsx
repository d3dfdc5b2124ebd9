import type { HubControls } from '@foyer/shell/bridge';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Outcome = 'asked' | { readonly failed: string } | null;

interface LockedOutProps {
  readonly controls: HubControls;
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
}

/** When no administrator can sign in any more: whoever sits at the hall's server lets one in with a new password. */
export function LockedOut({ controls, onDone, onCancel }: LockedOutProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const username = String(typed.get('username')).trim();
    setOutcome('asked');
    const answer = await controls.letAdminIn({ username, password: String(typed.get('password')) });
    if (answer.ok) onDone(username);
    else setOutcome({ failed: answer.error.message });
  };
  return (
    <form className="card person" onSubmit={(event) => void submit(event)}>
      <h2>{t('lockedOut.title')}</h2>
      <p className="soft">{t('lockedOut.about')}</p>
      <Field name="username" type="text" limits={{ maxLength: 60, autoComplete: 'off' }} />
      <Field name="password" type="password" limits={{ minLength: 10, maxLength: 200, autoComplete: 'new-password' }} />
      <div className="actions">
        <button type="submit" className="button primary" disabled={outcome === 'asked'}>
          {t('lockedOut.do')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('no')}
        </button>
      </div>
      {outcome !== null && outcome !== 'asked' && (
        <p role="alert" className="soft">
          {t('lockedOut.failed')} <bdi lang="en">{outcome.failed}</bdi>
        </p>
      )}
    </form>
  );
}

interface FieldProps {
  readonly name: 'username' | 'password';
  readonly type: 'text' | 'password';
  readonly limits: { readonly minLength?: number; readonly maxLength: number; readonly autoComplete: string };
}

function Field({ name, type, limits }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t(name)}</label>
      <input id={id} name={name} type={type} required {...limits} />
    </div>
  );
}
