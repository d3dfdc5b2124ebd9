import type { MediaView } from '@foyer/contract';
import { Alert, Button, FileButton, Group, Input, NativeSelect, NumberInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderedList } from '../forms/OrderedList.tsx';
import { setList } from '../forms/set-list.ts';
import { Failure } from '../layout/Failure.tsx';
import { type DisplayFormState, type PlayedValues, played } from './display-values.ts';
import classes from './displays.module.css';
import { MediaThumb } from './MediaThumb.tsx';
import { useAddMedia, useMediaList } from './use-media-list.ts';

const TYPES = 'image/png,image/jpeg,image/webp,video/mp4,video/webm';

/** Own pictures and films, in the order in which they run beside the calls. */
export function PlaylistFields({ form }: { readonly form: DisplayFormState }) {
  const { t } = useTranslation();
  const labelId = useId();
  const { media = [], error } = useMediaList();
  const { playlist, layout } = form.values;
  const add = (id: string) => setList(form, 'playlist', [...playlist, played(id)]);
  const upload = useAddMedia(({ id }) => add(id));
  const found = (id: string): MediaView | undefined => media.find((one) => one.id === id);
  const nameOf = ({ mediaId }: PlayedValues) => found(mediaId)?.name ?? t('displays.mediaGone');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of lines with fields of their own is no fieldset's content to read at once.
    <div role="group" aria-labelledby={labelId}>
      <Input.Label component="div" id={labelId} required={layout === 'media'}>
        {t('displays.playlist')}
      </Input.Label>
      <Input.Description mb="xs">{t('displays.playlistHint')}</Input.Description>
      {layout !== 'media' && playlist.length > 0 && <Alert mb="xs">{t('displays.playlistUnused')}</Alert>}
      <OrderedList
        labelledBy={labelId}
        items={playlist}
        onChange={(next) => setList(form, 'playlist', next)}
        keyOf={({ key }) => key}
        nameOf={nameOf}
      >
        {(item, index) => (
          <div className={classes['played']}>
            <MediaThumb media={found(item.mediaId)} />
            <bdi>{nameOf(item)}</bdi>
            <Duration form={form} index={index} media={found(item.mediaId)} name={nameOf(item)} />
          </div>
        )}
      </OrderedList>
      {form.errors['playlist'] && <Input.Error mb="xs">{form.errors['playlist']}</Input.Error>}
      <Failure error={error ?? upload.error} />
      <Group gap="sm" align="start">
        <NativeSelect
          flex={1}
          aria-label={t('picker.add', { list: t('displays.playlist') })}
          value=""
          disabled={media.length === 0}
          data={[
            { value: '', label: t(media.length === 0 ? 'displays.noMedia' : 'displays.addMedia') },
            ...media.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => currentTarget.value !== '' && add(currentTarget.value)}
        />
        <FileButton accept={TYPES} onChange={(file) => file && upload.mutate(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={upload.isPending} leftSection={<IconUpload size={18} aria-hidden />}>
              {t('displays.upload')}
            </Button>
          )}
        </FileButton>
      </Group>
    </div>
  );
}

interface DurationProps {
  readonly form: DisplayFormState;
  readonly index: number;
  readonly media: MediaView | undefined;
  readonly name: string;
}

function Duration({ form, index, media, name }: DurationProps) {
  const { t } = useTranslation();
  if (media?.type.startsWith('video/')) return <span className={classes['soft']}>{t('displays.wholeFilm')}</span>;
  return (
    <NumberInput
      aria-label={t('displays.secondsOf', { name })}
      suffix={` ${t('duration.secondsShort')}`}
      min={3}
      max={600}
      allowDecimal={false}
      w="7rem"
      {...form.getInputProps(`playlist.${index}.seconds`)}
    />
  );
}
