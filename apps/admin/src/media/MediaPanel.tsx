import type { MediaView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MediaThumb } from '../displays/MediaThumb.tsx';
import { useMediaList } from '../displays/use-media-list.ts';
import { Failure } from '../layout/Failure.tsx';
import page from '../layout/page.module.css';
import { ConfirmDelete } from '../set-up/ConfirmDelete.tsx';
import classes from './media.module.css';

const MB = 1_000_000;

/** The files that the hall keeps, what shows them, and the way to be rid of one that nothing shows. */
export function MediaPanel() {
  const { t, i18n } = useTranslation();
  const id = useId();
  const { media = [], error } = useMediaList();
  const [leaving, setLeaving] = useState<MediaView | null>(null);
  const { client } = useSession();
  const queries = useQueryClient();
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1, numberingSystem: 'latn' });
  const remove = async (mediaId: string) => {
    await client.call('removeMedia', { params: { id: mediaId } });
    await queries.invalidateQueries({ queryKey: ['media'] });
  };
  return (
    <section className={page['panel']} aria-labelledby={id}>
      <h2 id={id} className={page['panelTitle']}>
        {t('media.title')}
      </h2>
      <Failure error={error} />
      {media.length === 0 && error === null && <p className={page['empty']}>{t('media.none')}</p>}
      <ul className={classes['files']}>
        {media.map((one) => (
          <li key={one.id}>
            <MediaThumb media={one} />
            <bdi>{one.name}</bdi>
            <span className={classes['soft']}>{t('media.size', { size: size.format(Math.max(0.1, one.bytes / MB)) })}</span>
            <span className={classes['soft']}>{shownBy(one)}</span>
            <ActionIcon
              variant="subtle"
              color="danger"
              size="lg"
              aria-label={t('removeNamed', { name: one.name })}
              title={t('remove')}
              onClick={() => setLeaving(one)}
            >
              <IconTrash size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {leaving && (
        <ConfirmDelete
          title={t('media.remove')}
          question={t('media.question', { name: leaving.name })}
          remove={() => remove(leaving.id)}
          onClose={() => setLeaving(null)}
        />
      )}
    </section>
  );

  function shownBy({ usedBy: { ticket, displays } }: MediaView): string {
    const where = [...(ticket ? [t('media.onTicket')] : []), ...displays];
    return where.length === 0 ? t('media.unused') : new Intl.ListFormat(i18n.language).format(where);
  }
}
