import { useTranslation } from 'react-i18next';

/** How many wait: a figure to the eye, a sentence to the ear. */
export function WaitingCount({ count }: { readonly count: number }) {
  const { t } = useTranslation('common');
  return (
    <strong>
      <span aria-hidden>{count}</span>
      <span className="foyer-visually-hidden">{t('waiting', { count })}</span>
    </strong>
  );
}
