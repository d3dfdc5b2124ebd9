import type { PrivacyRecord } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Button, NumberInput, Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import page from '../layout/page.module.css';
import { useSay } from '../layout/use-say.ts';
import classes from './privacy.module.css';
import { useRefreshPrivacy } from './use-privacy.ts';

const MOST_DAYS = 3650;

/** How long names are kept, and whether the hall may see and hear them. */
export function SettingsPanel({ settings }: { readonly settings: PrivacyRecord['settings'] }) {
  const { t } = useTranslation();
  const { client, notice } = useSession();
  const say = useSay();
  const refresh = useRefreshPrivacy();
  const id = useId();
  const [days, setDays] = useState<number | string>(settings.keepNamesDays);
  const [shown, setShown] = useState(settings.namesOnDisplays);
  const wish = { keepNamesDays: Number(days), namesOnDisplays: shown };
  const wrong = !Number.isInteger(wish.keepNamesDays) || wish.keepNamesDays < 1 || wish.keepNamesDays > MOST_DAYS;
  const same = wish.keepNamesDays === settings.keepNamesDays && shown === settings.namesOnDisplays;
  const saving = useMutation({
    mutationFn: () => client.call('updateHall', { body: { privacy: wish } }),
    onSuccess: () => {
      refresh();
      say('ok', t('privacy.saved'));
    },
    onError: notice,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) saving.mutate();
  };
  return (
    <section className={page['panel']} aria-labelledby={id}>
      <h2 id={id} className={page['panelTitle']}>
        {t('privacy.settings')}
      </h2>
      <form className={classes['form']} noValidate onSubmit={submit}>
        <Failure error={saving.error} />
        <NumberInput
          label={t('privacy.keepDays')}
          description={t('privacy.keepDaysHint')}
          min={1}
          max={MOST_DAYS}
          clampBehavior="none"
          allowDecimal={false}
          w="18rem"
          required
          value={days}
          onChange={setDays}
          error={wrong && t('privacy.keepDaysWrong', { most: MOST_DAYS })}
        />
        <Switch
          label={t('privacy.names')}
          description={t('privacy.namesHint')}
          checked={shown}
          onChange={({ currentTarget }) => setShown(currentTarget.checked)}
        />
        <div>
          <Button type="submit" loading={saving.isPending} disabled={same || wrong}>
            {t('save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
