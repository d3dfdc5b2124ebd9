import { useHall } from '@foyer/ui/staff';
import { IconBellPlus, IconBellX, IconDeviceRemote, IconHistory, IconKeyboard, IconNumbers, IconWalk } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDesk, useSeenAtFirst } from '../desk/desk-context.ts';
import { SendBackSign } from '../desk/signs.tsx';
import { padControls } from '../pad/use-desk-pad.ts';
import { Choice } from './Choice.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';
import { VisitChoices } from './VisitChoices.tsx';

/** Everything that is done less often. */
export function MoreSheet() {
  const { t } = useTranslation();
  const { here } = useDesk();
  return (
    <SheetFrame title={t('more.title')}>
      {here && (
        <section className={classes['group']}>
          <h3>{t('more.visitor', { number: here.number })}</h3>
          <WithVisitor />
        </section>
      )}
      <section className={classes['group']}>
        <h3>{t('more.others')}</h3>
        <WithOthers />
      </section>
    </SheetFrame>
  );
}

function WithVisitor() {
  const { t } = useTranslation();
  const { open, here: ticket } = useDesk();
  if (ticket === null) return null;
  return (
    <>
      <Choice focus Sign={SendBackSign} onClick={() => open({ kind: 'requeue', ticket })}>
        {t('requeue.title')}
      </Choice>
      <VisitChoices ticket={ticket} />
    </>
  );
}

function WithOthers() {
  const { t } = useTranslation();
  const { open, counter } = useDesk();
  const { hall } = useHall().state;
  const isOpen = counter.setStatus === 'open';
  return (
    <>
      <Choice Sign={IconWalk} disabled={!isOpen} about={t('walkDirect.about')} onClick={() => open({ kind: 'walkDirect' })}>
        {t('walkDirect.title')}
      </Choice>
      <StoreNext />
      <Choice Sign={IconNumbers} shortcut="findNumber" onClick={() => open({ kind: 'findNumber' })}>
        {t('find.title')}
      </Choice>
      <Choice Sign={IconHistory} disabled={hall === null} onClick={() => open({ kind: 'noShows' })}>
        {t('restore.title')}
      </Choice>
      <Choice Sign={IconKeyboard} shortcut="help" onClick={() => open({ kind: 'help' })}>
        {t('help.title')}
      </Choice>
      {padControls() && (
        <Choice Sign={IconDeviceRemote} about={t('ownPad.about')} onClick={() => open({ kind: 'pad' })}>
          {t('ownPad.title')}
        </Choice>
      )}
    </>
  );
}

function StoreNext() {
  const { t } = useTranslation();
  const { counter, acts, ending, close } = useDesk();
  const seen = useSeenAtFirst();
  if (counter.nextStored) {
    return (
      <Choice Sign={IconBellX} about={t('store.armed')} onClick={() => void acts.unstoreNext().then((isDone) => isDone && close())}>
        {t('store.takeBack')}
      </Choice>
    );
  }
  return (
    <Choice
      Sign={IconBellPlus}
      disabled={counter.setStatus !== 'open'}
      about={t('store.about')}
      onClick={() => ending('before', (end) => acts.storeNext(seen, end))}
    >
      {t('store.arm')}
    </Choice>
  );
}
