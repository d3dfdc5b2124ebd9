import type { PadLineView } from '@foyer/contract';
import { useNames, useSession } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { usePartTexts } from '../devices/use-part-texts.ts';
import page from '../layout/page.module.css';
import { SetUpPage } from '../set-up/SetUpPage.tsx';
import type { Column } from '../set-up/SetUpTable.tsx';
import { PadLineForm } from './PadLineForm.tsx';
import { usePadLines, useRefreshPadLines } from './use-pad-lines.ts';

/** The serial lines with button pads at the hub's machine. Pads on desks are set up in their counter apps. */
export function PadsPage() {
  const { t } = useTranslation();
  const { client } = useSession();
  const { lines, error } = usePadLines();
  const refresh = useRefreshPadLines();
  const columns: readonly Column<PadLineView>[] = [
    {
      key: 'line',
      title: t('pads.line'),
      cell: ({ name, place }) => (
        <div>
          <bdi>{name}</bdi>
          <p className={page['under']}>
            <bdi dir="ltr">{place.path}</bdi>
          </p>
        </div>
      ),
    },
    { key: 'pads', title: t('pads.pads'), cell: (line) => <PadList line={line} /> },
  ];
  return (
    <SetUpPage
      name="pads"
      items={lines}
      error={error}
      columns={columns}
      nameOf={({ name }) => name}
      Form={PadLineForm}
      remove={async ({ id }) => {
        await client.call('removePadLine', { params: { id } });
        refresh();
      }}
    />
  );
}

/** Each pad's counter, and how it is. */
function PadList({ line: { pads, states } }: { readonly line: PadLineView }) {
  const { t } = useTranslation();
  const names = useNames();
  const texts = usePartTexts();
  if (states === null) return t('pads.off');
  return (
    <ul>
      {pads.map(({ address, counterId }, at) => (
        <li key={address}>
          {address !== null && (
            <>
              <bdi>{address}</bdi>:{' '}
            </>
          )}
          {t('common:counter', { name: names.counter(counterId) })}
          <span className={page['under']}> · {states[at] && texts.state('pad', states[at])}</span>
        </li>
      ))}
    </ul>
  );
}
