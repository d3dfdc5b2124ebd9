import type { Actor, Note } from '@foyer/queue';
import { type Storage, secret, secretWrite } from '../storage/index.ts';
import type { Hall, SingleSignOn, SsoConfig, Users } from './hall.ts';

/** Set up by an administrator; with its secret in the table that nobody reads back from, and in the log without it. */
export function singleSignOn({ reads }: Pick<Storage, 'reads'>, people: Users, execute: Hall['execute']): SingleSignOn {
  let config = read();

  function read(): SsoConfig | null {
    const text = secret(reads, 'single_sign_on');
    return text === null ? null : (JSON.parse(text) as SsoConfig);
  }

  /** A subject means somebody to its issuer alone: with another one it might be somebody else. */
  async function forgetSubjects(actor: Actor): Promise<void> {
    for (const { id, ssoSubject } of people.accounts()) if (ssoSubject !== null) await people.change(actor, id, { ssoSubject: null });
  }

  return {
    config: () => config,
    async set(actor, next) {
      const note: Note = { type: 'sso_changed', enabled: next.enabled, issuer: next.issuer, clientId: next.clientId };
      if (config !== null && config.issuer !== next.issuer) await forgetSubjects(actor);
      await execute(
        { type: 'note', notes: [note] },
        { actor, writes: [secretWrite('single_sign_on', JSON.stringify(next))], render: () => ({ status: 204, body: null }) },
      );
      config = next;
    },
  };
}
