import type { HubControls } from '@foyer/shell/bridge';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

const ROLES = ['admin', 'supervisor', 'operator'] as const;
const SHORTEST_PASSWORD = 8;
type Outcome = 'asked' | 'failed' | null;

interface AddPersonProps {
  readonly controls: HubControls;
  /** Nobody may sign in yet. */
  readonly first: boolean;
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
}

/** Who may sign in: the first administrator of a new hall, and whoever has forgotten a password. */
export function AddPerson({ controls, first, onDone, onCancel }: AddPersonProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const username = String(typed.get('username')).trim();
    setOutcome('asked');
    const answer = await controls.addPerson({
      username,
      password: String(typed.get('password')),
      role: ROLES.find((role) => role === typed.get('role')) ?? 'admin',
    });
    if (answer.ok) onDone(username);
    else setOutcome('failed');
  };
  return (
    <form className="card person" onSubmit={(event) => void submit(event)}>
      {first && <h2>{t('nobody')}</h2>}
      <Field name="username" type="text" />
      <Field name="password" type="password" />
      {!first && <RoleField />}
      {!first && <p className="soft">{t('addHint')}</p>}
      <div className="actions">
        <button type="submit" className="button primary" disabled={outcome === 'asked'}>
          {t('addPerson')}
        </button>
        {!first && (
          <button type="button" className="button" onClick={onCancel}>
            {t('no')}
          </button>
        )}
        {outcome === 'failed' && <p role="alert">{t('failure')}</p>}
      </div>
    </form>
  );
}

function Field({ name, type }: { readonly name: 'username' | 'password'; readonly type: 'text' | 'password' }) {
  const { t } = useTranslation();
  const id = useId();
  const limits =
    type === 'password'
      ? { minLength: SHORTEST_PASSWORD, maxLength: 200, autoComplete: 'new-password' }
      : { maxLength: 80, autoComplete: 'off' };
  return (
    <div className="field">
      <label htmlFor={id}>{t(name)}</label>
      <input id={id} name={name} type={type} required {...limits} />
    </div>
  );
}

function RoleField() {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('role')}</label>
      <select id={id} name="role">
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`roles.${role}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
