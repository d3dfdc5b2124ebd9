import { Icon } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import type { Paper, PaperTrouble } from '../flow/paper.ts';

/** The printer's slot: the paper grows out of it while it prints, and what to do stands beside it. */
export function PaperStatus({ paper }: { readonly paper: Paper }) {
  const { t } = useTranslation();
  const hint = hintFor(paper);
  return (
    <section className="kiosk-paper" data-state={paper.state} role="status">
      {paper.state === 'trouble' || paper.state === 'none' ? <Icon name={paper.state === 'none' ? 'check' : 'alert'} /> : <Slot />}
      <div>
        <p className="kiosk-paper-title">{paper.state === 'trouble' ? t(`paper.trouble.${paper.why}`) : t(`paper.${paper.state}`)}</p>
        {hint !== null && <p>{t(`paper.hint.${hint}`)}</p>}
      </div>
    </section>
  );
}

const OWN_HINT: ReadonlySet<PaperTrouble> = new Set(['cutter', 'slow', 'unsure']);

function hintFor(paper: Paper): string | null {
  if (paper.state === 'expected') return 'expected';
  if (paper.state !== 'trouble') return null;
  return OWN_HINT.has(paper.why) ? paper.why : 'keep';
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
