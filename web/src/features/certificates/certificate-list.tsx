import { Link } from 'react-router';
import { LABELS } from '../../../../templates/labels';
import type { CertificateView } from '../../api/contract';
import { ValidityTag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';

/** Certificates with the days that are left, those that expire first before the others. */
export function CertificateList({
  items,
  withPeople = false,
}: {
  readonly items: readonly CertificateView[];
  readonly withPeople?: boolean;
}) {
  const { t, say, date } = useLang();
  if (items.length === 0) return <p className="empty">{t('certificates.none')}</p>;
  return (
    <ul className="lines">
      {items.map(({ serial, type, holder, agency, notAfter, validity, daysLeft }) => (
        <li key={serial}>
          <div>
            <Link to={`/certificates/${serial}`} className="line-title">
              {say(LABELS.certificateType[type])}
              <span className="visually-hidden"> {serial}</span>
            </Link>
            <p className="hint">{withPeople ? `${holder.name} · ${agency.name}` : <code>{serial}</code>}</p>
          </div>
          <div className="line-end">
            <ValidityTag validity={validity} />
            <p className={validity === 'valid' && daysLeft <= SOON_DAYS ? 'hint soon' : 'hint'}>
              {validity === 'valid'
                ? t('certificates.left', { count: daysLeft })
                : t('certificates.end', { date: date(notAfter) })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

const SOON_DAYS = 90;
