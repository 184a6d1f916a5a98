/** All fields of a row, each tied to the words that it rests on. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MentionRow, PartyRow, ReportRow } from '../../../../src/coding/contract.ts';
import type { PageRow } from '../../../../src/record/report-page.ts';
import type { EditableField } from '../../../../src/record/types.ts';
import { Dated } from '../../parts/dated.tsx';
import { edtfText } from '../../parts/edtf.ts';
import { Party, Quote, StatusMark } from '../../parts/facts.tsx';
import { Chain } from './chain.tsx';
import { derivationOf } from './date-words.ts';
import css from './fields.module.css';

/** What ties an element to the words of a field: nothing where it has none. */
export type FieldTie = (name: string) => Record<string, unknown>;

/** How a party is known to be meant. */
const BASIS: Readonly<Record<PartyRow['basis'], string>> = {
  stated: '',
  implied: 'implied by',
  resolved: 'meant by',
  previous: 'taken from the sentence before:',
};

/** The fields, as a list of terms. */
export function Fields({
  of,
  report,
  tie,
}: {
  readonly of: PageRow;
  readonly report: ReportRow;
  readonly tie: FieldTie;
}) {
  const { row } = of;
  const edited = (field: EditableField): ReactNode => <Edited of={of} field={field} />;
  return (
    <dl className={css.fields}>
      <Field label="what">
        <span {...tie('deed')}>
          <Quote text={row.quote} />
        </span>
        {edited('kind')}
      </Field>
      <Field label="status">
        <StatusMark status={row.status} />
        {row.polarity_by !== undefined && (
          <> by {row.polarity_by === 'narrator' ? 'the report itself' : row.polarity_by}</>
        )}
        {row.background && ', told as background'} {edited('status')}
      </Field>
      <Side label="who" name="who" side={row.source} tie={tie}>
        {edited('source')}
      </Side>
      <Side label="towards whom" name="whom" side={row.target} tie={tie}>
        {edited('target')}
      </Side>
      <Field label="when">
        <DateField row={row} report={report} tie={tie} /> {edited('date')}
      </Field>
      {(row.place !== null || of.judged?.edits.some((e) => e.field === 'place')) && (
        <Field label="where">
          <span {...tie('where')}>{row.place?.name ?? 'not told'}</span> {edited('place')}
        </Field>
      )}
      {row.figures.map((f, i) => (
        <Field key={`${f.what} ${String(f.span)}`} label="how many">
          <span {...tie(`count${i}`)}>
            <Quote text={f.quote} />
          </span>
          <span className={css.by}>
            {f.what}: <span className="num">{figureText(f)}</span>
            {f.scope !== null && `, ${f.scope}`}
            {f.holder !== null && `, as ${f.holder} has it`}
          </span>
        </Field>
      ))}
      {row.level !== null && (
        <Field label="level">
          <span {...tie('level')}>
            <Quote text={row.level.quote} />
          </span>
          <span className={css.by}>
            {[row.level.direction, row.level.scale, row.level.rank === null ? null : `rank ${row.level.rank}`]
              .filter((x) => x !== null)
              .join(', ')}
          </span>
        </Field>
      )}
      {row.reason !== null && (
        <Field label="why">
          <span {...tie('reason')}>
            <Quote text={row.reason.quote} />
          </span>
        </Field>
      )}
      {row.answers !== null && (
        <Field label="in answer to">
          <Link to="." search={(before) => ({ ...before, row: row.answers?.id })} replace>
            <span className={css.code}>{row.answers.id.slice(0, 10)}</span>
          </Link>{' '}
          <span {...tie('answers')}>
            <Quote text={row.answers.quote} />
          </span>
        </Field>
      )}
      {row.temporary === true && (
        <Field label="for a time">
          <span {...tie('temporary')}>
            {row.temporary_proof === undefined ? 'told to be temporary' : <Quote text={row.temporary_proof.quote} />}
          </span>
        </Field>
      )}
      <Field label="on whose word">
        <Chain hops={row.attribution} outlet={report.outlet} field={tie} />
      </Field>
      <Field label="codes">
        <Codes row={row} />
      </Field>
    </dl>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Side({
  label,
  name,
  side,
  tie,
  children,
}: {
  readonly label: string;
  readonly name: 'who' | 'whom';
  readonly side: readonly PartyRow[];
  readonly tie: FieldTie;
  readonly children: ReactNode;
}) {
  return (
    <Field label={label}>
      {side.length === 0 && <span className="soft">not named</span>}
      {side.map((p, i) => (
        <span key={`${p.code} ${p.name} ${String(p.span)}`} className={css.party}>
          <span {...tie(`${name}${i}`)}>
            {p.code === null ? p.name : <Party code={p.code} />}
            {roleText(p)}
          </span>
          <span className={css.by}>
            {BASIS[p.basis]} <Quote text={p.quote} />
            {p.antecedent && (
              <>
                {' '}
                for <Quote text={p.antecedent.quote} />
              </>
            )}
          </span>
        </span>
      ))}{' '}
      {children}
    </Field>
  );
}

function roleText({ office, organ, person, post, role }: PartyRow): string {
  const where = post === undefined ? undefined : [post.type, post.city].filter(Boolean).join(' in ');
  const told = [person, office, organ, where].filter((x) => x !== undefined && x !== '');
  return told.length === 0 ? (role === null ? '' : `, ${role}`) : `, ${told.join(', ')}`;
}

function DateField({
  row,
  report,
  tie,
}: {
  readonly row: MentionRow;
  readonly report: ReportRow;
  readonly tie: FieldTie;
}) {
  const { expression, how, value, note } = derivationOf(row.date, report);
  return (
    <>
      <span {...tie('when')}>
        {value === null ? (
          <span className="soft">undated</span>
        ) : (
          <strong>
            <Dated edtf={value} />
          </strong>
        )}
      </span>
      <span className={css.by}>
        {expression !== null && <Quote text={expression} />} {how}
        {note !== null && <span className="soft"> ({note})</span>}
        {value !== null && value !== edtfText(value) && (
          <>
            {' '}
            EDTF <code>{value}</code>
          </>
        )}
      </span>
    </>
  );
}

function figureText({ min, max, modifier, unit }: MentionRow['figures'][number]): string {
  const range = max === null ? `${min} or more` : max === min ? `${min}` : `${min} to ${max}`;
  return [modifier === null ? null : `“${modifier}”,`, range, unit].filter((x) => x !== null).join(' ');
}

function Codes({ row: { plover, cameo, goldstein } }: { readonly row: MentionRow }) {
  return (
    <span className="small">
      PLOVER {plover.type === null ? 'none' : [plover.type, plover.mode].filter((x) => x !== null).join(' / ')}
      {plover.why !== undefined && ` (${plover.why})`}
      <br />
      CAMEO {cameo.code ?? 'none'} ({cameo.why === undefined ? cameo.scheme : `${cameo.scheme}; ${cameo.why}`})
      <br />
      Goldstein <span className="num">{goldstein === null ? 'none' : String(goldstein).replace('-', '−')}</span>
    </span>
  );
}

/** What the reading had, where an analyst put something over it. */
function Edited({ of, field }: { readonly of: PageRow; readonly field: EditableField }) {
  const edit = of.judged?.edits.find((e) => e.field === field);
  if (edit === undefined) return null;
  return (
    <span className={css.edited}>
      {edit.author} put this over <q>{edit.was ?? 'nothing'}</q>
    </span>
  );
}
