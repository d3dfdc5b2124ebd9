import { useHall } from '@foyer/ui/staff';
import { ActionIcon, Button, Group, Input, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PadLineFormState } from './pad-line-values.ts';

const MOST = 32;

/** Which counter each pad of the line is for. */
export function PadRows({ form }: { readonly form: PadLineFormState }) {
  const { t } = useTranslation();
  const { counters } = useHall().state;
  const { pads } = form.values;
  const choices = [
    { value: '', label: t('pads.chooseCounter') },
    ...counters.map(({ id, name }) => ({ value: id, label: t('common:counter', { name }) })),
  ];
  return (
    <Input.Wrapper label={t('pads.pads')} description={t('pads.padsHint')} error={form.errors['pads']} labelElement="div">
      <Stack gap="xs" my="xs">
        {pads.map((_pad, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a pad that is not set up has no other name
          <Group key={at} align="start" gap="xs" wrap="nowrap">
            <TextInput
              w="9rem"
              label={t('pads.address')}
              dir="ltr"
              maxLength={8}
              autoComplete="off"
              {...form.getInputProps(`pads.${at}.address`)}
            />
            <NativeSelect flex={1} label={t('pads.counter')} data={choices} {...form.getInputProps(`pads.${at}.counterId`)} />
            <ActionIcon
              variant="subtle"
              color="danger"
              size="input-sm"
              mt="1.6rem"
              disabled={pads.length === 1}
              aria-label={t('pads.removePad', { place: at + 1 })}
              onClick={() => form.removeListItem('pads', at)}
            >
              <IconTrash size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          w="fit-content"
          disabled={pads.length >= MOST}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => form.insertListItem('pads', { address: '', counterId: '' })}
        >
          {t('pads.addPad')}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
