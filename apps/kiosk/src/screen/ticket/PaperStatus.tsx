import { Icon } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../flow/paper.ts';

/** The printer's slot: the paper grows out of it while it prints, and what to do stands beside it. */
export function PaperStatus({ paper }: { readonly paper: Paper }) {
  const { t } = useTranslation();
  return (
    <section className="kiosk-paper" data-state={paper.state} role="status">
      {paper.state === 'trouble' || paper.state === 'none' ? <Icon name={paper.state === 'none' ? 'check' : 'alert'} /> : <Slot />}
      <div>
        <p className="kiosk-paper-title">{paper.state === 'trouble' ? t(`paper.trouble.${paper.why}`) : t(`paper.${paper.state}`)}</p>
        {paper.state === 'trouble' && <p>{t('paper.keep')}</p>}
      </div>
    </section>
  );
}

function Slot() {
  return (
    <div className="kiosk-slot" aria-hidden="true">
      <div className="kiosk-slot-paper">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
