import { useSyncExternalStore } from 'react';
import { useLang } from '../i18n/use-lang';

const listen = (told: () => void): (() => void) => {
  window.addEventListener('online', told);
  window.addEventListener('offline', told);
  return () => {
    window.removeEventListener('online', told);
    window.removeEventListener('offline', told);
  };
};

/** Says that this device has lost its network, as long as it has. */
export function Offline() {
  const { t } = useLang();
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return <div role="status">{!online && <p className="banner warning">{t('state.deviceOffline')}</p>}</div>;
}
