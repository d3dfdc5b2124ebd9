import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge.ts';
import type { Keeping } from '../../device/use-device.ts';
import classes from './door.module.css';

/** What the administrator compares before saying yes; another name asks anew. */
export function DeskFacts({ baseUrl, keeping }: { readonly baseUrl: string; readonly keeping: Keeping }) {
  const { t } = useTranslation('device');
  const [name, setName] = useState<string | null>(null);
  const shown = name ?? keeping.name;
  const isOther = name !== null && name.trim() !== '' && name.trim() !== keeping.name;
  const fingerprint = bridge()?.fingerprint ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keeping.rename(shown);
    setName(null);
  };
  return (
    <>
      <form onSubmit={submit}>
        <Group align="flex-end" gap="xs">
          <TextInput
            className={classes['name'] ?? ''}
            label={t('name')}
            dir="auto"
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            value={shown}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {isOther && <Button type="submit">{t('rename')}</Button>}
        </Group>
      </form>
      <dl className={classes['facts']}>
        <dt>{t('hub')}</dt>
        <dd>
          <bdi dir="ltr">{baseUrl.replace(/^https?:\/\//, '')}</bdi>
        </dd>
        {fingerprint !== null && (
          <>
            <dt>{t('fingerprint')}</dt>
            <dd>
              <Text component="bdi" dir="ltr" size="xs" className={classes['fingerprint'] ?? ''}>
                {fingerprint}
              </Text>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
