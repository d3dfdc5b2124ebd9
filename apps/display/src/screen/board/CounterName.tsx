import { useTranslation } from 'react-i18next';

/** Longer names say what they are: "Cash desk 1" is not "Counter Cash desk 1". */
const BARE = 3;

/** A name of more letters needs smaller ones. */
export const LONG_NAME = 12;

export function CounterName({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  return (
    <>
      {name.length <= BARE && `${t('counterLabel')} `}
      <bdi>{name}</bdi>
    </>
  );
}
