import { IconMessage2, IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/desk-context.ts';
import type { Subject } from '../desk/use-acts.ts';
import { Choice } from './Choice.tsx';

/** What stays with a visit, wherever it is. */
export function VisitChoices({ ticket }: { readonly ticket: Subject }) {
  const { t } = useTranslation();
  const { open } = useDesk();
  return (
    <>
      <Choice Sign={IconRoute} onClick={() => open({ kind: 'journey', ticket })}>
        {t('journey.title')}
      </Choice>
      <Choice Sign={IconMessage2} onClick={() => open({ kind: 'remark', ticket })}>
        {t('remark.title')}
      </Choice>
    </>
  );
}
