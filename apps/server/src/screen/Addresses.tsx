import type { HubStatus } from '@foyer/contract/ipc';
import { useTranslation } from 'react-i18next';

/** What to type at a kiosk, and by what it is known to be this hub. */
export function Addresses({ status }: { readonly status: HubStatus }) {
  const { t } = useTranslation();
  const { lanUrls, localUrl, authority, demo } = status;
  return (
    <section className="card addresses">
      <h3>{t('addresses')}</h3>
      {lanUrls.length > 0 ? lanUrls.map((url) => <Address key={url} url={url} />) : <p>{t(demo ? 'demoOnly' : 'noNetwork')}</p>}
      {lanUrls.length > 0 && <p className="soft">{t('addressesHint')}</p>}
      <p className="soft">
        {t('thisMachine')}: <bdi className="selectable">{localUrl}</bdi>
      </p>
      {lanUrls.length > 0 && authority !== null && (
        <div className="soft">
          {t('fingerprint')}
          <bdi className="fingerprint selectable" dir="ltr">
            {authority}
          </bdi>
        </div>
      )}
    </section>
  );
}

const Address = ({ url }: { readonly url: string }) => (
  <p className="address selectable" dir="ltr">
    {url}
  </p>
);
