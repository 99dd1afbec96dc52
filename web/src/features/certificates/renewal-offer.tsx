import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { renewalQuery } from '../../api/queries';
import { ButtonLink } from '../../components/button';
import { useLang } from '../../i18n/use-lang';
import { offerOf } from './offer';

/** The way to the certificate that follows: the first thing to do while it can be asked for, before only from when. */
export function RenewalOffer({ serial }: { readonly serial: string }) {
  const { t, date } = useLang();
  const { data, error } = useQuery(renewalQuery(serial));
  const to = `/certificates/${serial}/renewal`;
  const offer = data && offerOf(data);
  if (offer?.kind === 'none') return null;
  return (
    <div className="offer">
      {offer?.kind === 'open' && <ButtonLink to={to}>{t('renewal.title')}</ButtonLink>}
      {offer?.kind === 'later' && <Link to={to}>{t('renewal.later', { date: date(offer.opensAt) })}</Link>}
      {!offer && error && <Link to={to}>{t('renewal.title')}</Link>}
    </div>
  );
}
