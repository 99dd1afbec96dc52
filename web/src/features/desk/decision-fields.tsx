import type { ChecklistPart, IdentityMethod, Verdict } from '../../../../domain/enrollment/decisions';
import {
  CHECKLIST_PARTS,
  IDENTITY_METHODS,
  REFUSAL_REASONS,
  RETURN_REASONS,
  VERDICTS,
} from '../../../../domain/enrollment/decisions';
import { CHANGE_OUTCOMES } from '../../../../domain/people-change/change';
import { REVIEW_VERDICTS } from '../../../../domain/revocation/state';
import { LABELS } from '../../../../templates/labels';
import type { CaseView } from '../../api/contract';
import { fieldErrors, messageFor } from '../../components/error-summary';
import { Field, OneOf } from '../../components/fields';
import { Pick } from '../../components/pick';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { CHECKLIST, IDENTITY_METHOD, VERDICT } from '../../labels/decisions';
import type { Draft } from './outcomes';
import { isNegative, TOLD } from './outcomes';

interface FieldsProps {
  readonly file: CaseView;
  readonly draft: Draft;
  readonly set: (draft: Draft) => void;
  readonly saying: (field: string) => string | undefined;
  readonly error: unknown;
}

/** What goes with the decision that was chosen. */
export function DecisionFields({ draft, set, saying, error }: FieldsProps) {
  const { t, say } = useLang();
  const { outcome } = draft;
  const said = (field: string) => saying(field) ?? messageFor(fieldErrors(error), field);
  const words = (name: 'text' | 'remedy' | 'remarks') => ({
    ...{ name, value: draft[name], error: said(name), lines: 3 },
    onChange: (value: string) => {
      set({ ...draft, [name]: value });
    },
  });
  if (outcome === undefined) return null;
  return (
    <>
      {outcome === 'verification' && <ChecklistFields draft={draft} set={set} said={said} />}
      {outcome === 'return' && (
        <Pick
          name="reasonCode"
          label={t('decision.reasonCode')}
          placeholder={t('decision.pick')}
          value={draft.returnReason}
          error={said('reasonCode')}
          onChange={(returnReason) => {
            set({ ...draft, returnReason });
          }}
          options={RETURN_REASONS.map((value) => ({ value, label: say(LABELS.returnReason[value]) }))}
        />
      )}
      {outcome === 'refusal' && (
        <Pick
          name="reasonCode"
          label={t('decision.reasonCode')}
          placeholder={t('decision.pick')}
          value={draft.refusalReason}
          error={said('reasonCode')}
          onChange={(refusalReason) => {
            set({ ...draft, refusalReason });
          }}
          options={REFUSAL_REASONS.map((value) => ({ value, label: say(LABELS.refusalReason[value]) }))}
        />
      )}
      {outcome === 'revocation-review' && (
        <OneOf
          name="verdict"
          label={t('decision.verdictLabel')}
          value={draft.verdict}
          error={said('verdict')}
          onChange={(verdict) => {
            set({ ...draft, verdict });
          }}
          options={REVIEW_VERDICTS.map((value) => ({ value, label: say(LABELS.review[value]) }))}
        />
      )}
      {outcome === 'person-change' && (
        <OneOf
          name="change"
          label={t('decision.changeLabel')}
          value={draft.change}
          error={said('change') ?? said('outcome')}
          onChange={(change) => {
            set({ ...draft, change });
          }}
          options={CHANGE_OUTCOMES.map((value) => ({ value, label: say(LABELS.changeOutcome[value]) }))}
        />
      )}
      {TOLD.has(outcome) && <Field {...words('text')} label={t('decision.textLabel')} hint={t('decision.textHint')} />}
      {isNegative(outcome) && (
        <Field {...words('remedy')} label={t('decision.remedyLabel')} hint={<Cite article="17(3)" />} />
      )}
      {!TOLD.has(outcome) && (
        <Field {...words('remarks')} label={t('decision.remarksLabel')} hint={t('decision.remarksHint')} />
      )}
    </>
  );
}

interface ChecklistProps {
  readonly draft: Draft;
  readonly set: (draft: Draft) => void;
  readonly said: (field: string) => string | undefined;
}

/** Pasal 17(1): four parts, each judged on its own. */
function ChecklistFields({ draft, set, said }: ChecklistProps) {
  const { t, say } = useLang();
  const { checklist } = draft;
  const judge = (part: ChecklistPart, verdict: Verdict) => {
    set({ ...draft, checklist: { ...checklist, [part]: { ...checklist[part], verdict } } });
  };
  return (
    <fieldset className="checklist">
      <legend>
        {t('decision.checklist')} <Cite article="17(1)" />
      </legend>
      {CHECKLIST_PARTS.map((part) => (
        <OneOf
          key={part}
          name={`checklist-${part}`}
          label={say(CHECKLIST[part])}
          inline
          value={checklist[part]?.verdict}
          error={said(`checklist-${part}`)}
          onChange={(verdict) => {
            judge(part, verdict);
          }}
          options={VERDICTS.map((value) => ({ value, label: say(VERDICT[value]) }))}
        />
      ))}
      <OneOf<IdentityMethod>
        name="checklist-identity-method"
        label={t('decision.methodLabel')}
        inline
        value={checklist.identity?.method}
        error={said('checklist-identity-method')}
        onChange={(method) => {
          set({ ...draft, checklist: { ...checklist, identity: { verdict: 'met', ...checklist.identity, method } } });
        }}
        options={IDENTITY_METHODS.map((value) => ({ value, label: say(IDENTITY_METHOD[value]) }))}
      />
    </fieldset>
  );
}
