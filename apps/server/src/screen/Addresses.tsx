import type { HubStatus } from '@foyer/contract/ipc';
import { useTranslation } from 'react-i18next';

/** What to type at a kiosk. */
export function Addresses({ status }: { readonly status: HubStatus }) {
  const { t } = useTranslation();
  const { lanUrls, localUrl } = status;
  return (
    <section className="card addresses">
      <h3>{t('addresses')}</h3>
      {lanUrls.length > 0 ? lanUrls.map((url) => <Address key={url} url={url} />) : <p>{t('noNetwork')}</p>}
      {lanUrls.length > 0 && <p className="soft">{t('addressesHint')}</p>}
      <p className="soft">
        {t('thisMachine')}: <bdi className="selectable">{localUrl}</bdi>
      </p>
    </section>
  );
}

const Address = ({ url }: { readonly url: string }) => (
  <p className="address selectable" dir="ltr">
    {url.replace(/^http:\/\//, '')}
  </p>
);
