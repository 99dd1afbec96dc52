import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Disclosure, DisclosurePanel } from 'react-aria-components';
import type { CaseView, HeldCertificateView } from '../../api/contract';
import { contentsQuery } from '../../api/queries';
import { Button } from '../../components/button';
import { Loaded } from '../../components/states';
import { SummaryList } from '../../components/summary-list';
import type { SummaryRow } from '../../components/summary-list';
import { Tag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';
import { CONTENT_LINE } from '../../labels/certificates';
import { nameOfIssuer } from '../case/issuer-name';
import type { WrittenLine } from './content-lines';
import { writtenIn } from './content-lines';

interface ContentsProps {
  readonly file: CaseView;
  readonly certificate: HeldCertificateView;
  readonly className?: string;
}

/** What stands in the certificate of a case, beside what was approved: read out of its own bytes, which is recorded. */
export function CertificateContents({ file, certificate: { serial, sha256 }, className }: ContentsProps) {
  const { t } = useLang();
  const query = useQuery(contentsQuery(serial));
  const row = useRow();
  const { type, mismatches } = file;
  return (
    <section className={className} aria-labelledby="contents">
      <h2 id="contents">{t('contents.title')}</h2>
      <p className="hint">{mismatches.length === 0 ? t('contents.fits') : t('contents.differs')}</p>
      <Loaded query={query} rows={10}>
        {(contents) => (
          <SummaryList
            rows={[
              ...writtenIn(contents, type, mismatches).map(row),
              { key: 'sha256', name: t('certificate.fingerprint'), value: <code>{sha256}</code> },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}

/** The same where nobody has to check it: it is read when somebody asks for it, and not before. */
export function ContentsOnDemand(props: ContentsProps) {
  const { t } = useLang();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure isExpanded={open} onExpandedChange={setOpen}>
      <Button slot="trigger">{t('contents.show')}</Button>
      <p className="hint">{t('contents.recorded')}</p>
      <DisclosurePanel>{open && <CertificateContents {...props} />}</DisclosurePanel>
    </Disclosure>
  );
}

/** A line in the reader's language; marked where the certificate is compared and something in it differs. */
function useRow(): (line: WrittenLine) => SummaryRow {
  const { t, say, moment } = useLang();
  const textOf = ({ line }: WrittenLine, value: string | number | boolean): string => {
    if (typeof value === 'boolean') return value ? t('contents.yes') : t('contents.no');
    if (line === 'notBefore' || line === 'notAfter') return moment(String(value));
    return line === 'issuer' ? nameOfIssuer(String(value)) : String(value);
  };
  return (one) => {
    const { line, attribute, values, fits } = one;
    return {
      key: attribute ?? line,
      name: attribute === undefined ? say(CONTENT_LINE[line]) : `${say(CONTENT_LINE[line])} (${attribute})`,
      value: (
        <>
          {values.length === 0 ? t('contents.missing') : values.map((value) => textOf(one, value)).join('\n')}{' '}
          {fits !== undefined && (
            <Tag tone={fits ? 'good' : 'bad'}>{fits ? t('dossier.same') : t('dossier.differs')}</Tag>
          )}
        </>
      ),
    };
  };
}
