import { Button, FileButton, Group, Input, NativeSelect } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MediaThumb } from '../displays/MediaThumb.tsx';
import { useAddMedia, useMediaList } from '../displays/use-media-list.ts';
import { Failure } from '../layout/Failure.tsx';

const TYPES = 'image/png,image/jpeg,image/webp';

interface LogoFieldProps {
  /** Null: none. */
  readonly logoId: string | null;
  readonly onChange: (logoId: string | null) => void;
}

/** The picture on top of the ticket: one of the hall's own, or one from this machine. */
export function LogoField({ logoId, onChange }: LogoFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const { media = [], error } = useMediaList();
  const upload = useAddMedia((added) => onChange(added.id));
  const pictures = media.filter(({ type }) => type.startsWith('image/'));
  return (
    <div>
      <Input.Label htmlFor={id}>{t('ticketPaper.logo')}</Input.Label>
      <Input.Description mb="xs">{t('ticketPaper.logoHint')}</Input.Description>
      <Failure error={error ?? upload.error} />
      <Group gap="sm">
        {logoId !== null && <MediaThumb key={logoId} media={media.find((one) => one.id === logoId)} />}
        <NativeSelect
          id={id}
          flex={1}
          miw="12rem"
          value={logoId ?? ''}
          data={[{ value: '', label: t('ticketPaper.noLogo') }, ...pictures.map((one) => ({ value: one.id, label: one.name }))]}
          onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
        />
        <FileButton accept={TYPES} onChange={(file) => file && upload.mutate(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={upload.isPending} leftSection={<IconUpload size={18} aria-hidden />}>
              {t('ticketPaper.upload')}
            </Button>
          )}
        </FileButton>
      </Group>
    </div>
  );
}
