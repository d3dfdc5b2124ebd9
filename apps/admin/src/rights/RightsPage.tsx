import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../layout/PageHeader.tsx';
import page from '../layout/page.module.css';
import { RightsTable } from './RightsTable.tsx';
import classes from './rights.module.css';
import { PRINCIPAL_GROUPS } from './rights-table.ts';

/** Who may do what: the table by which the hub decides. */
export function RightsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('page.rights')} about={t('rights.about')} />
      <section className={page['panel']} aria-label={t('page.rights')}>
        <RightsTable />
      </section>
      <Legend />
    </>
  );
}

/** What each of the columns stands for. */
function Legend() {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={page['panel']} aria-labelledby={id}>
      <h2 id={id} className={page['panelTitle']}>
        {t('rights.legend')}
      </h2>
      <div className={classes['legend']}>
        {PRINCIPAL_GROUPS.map(({ name, principals }) => (
          <dl key={name}>
            {principals.map((principal) => (
              <div key={principal}>
                <dt>{t(`principal.${principal}`)}</dt>
                <dd>{t(`rights.principal.${principal}`)}</dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
    </section>
  );
}
