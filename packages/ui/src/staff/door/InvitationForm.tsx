import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CODE_LENGTH, codeOf, shownCode } from '../../device/code.ts';
import { errorKey } from '../../i18n/error-texts.ts';

interface InvitationFormProps {
  /** @throws HubError */
  readonly claim: (code: string) => Promise<void>;
  readonly onBack: () => void;
}

/** An administrator invited this desk beforehand and gave a code. */
export function InvitationForm({ claim, onBack }: InvitationFormProps) {
  const { t } = useTranslation(['device', 'errors']);
  const [code, setCode] = useState('');
  const attempt = useMutation({ mutationFn: () => claim(code), onError: () => setCode('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {attempt.isError && (
          <Alert color="danger" role="alert">
            {t(errorKey(attempt.error))}
          </Alert>
        )}
        <TextInput
          size="md"
          label={t('enter.label')}
          description={t('enter.hint')}
          dir="ltr"
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={shownCode(code)}
          onChange={(event) => setCode(codeOf(event.currentTarget.value))}
        />
        <Group>
          <Button type="submit" loading={attempt.isPending} disabled={code.length < CODE_LENGTH}>
            {t('enter.submit')}
          </Button>
          <Button variant="subtle" onClick={onBack}>
            {t('enter.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
