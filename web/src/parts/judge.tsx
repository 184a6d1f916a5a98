/** Judging rows, from any view: accept, reject, unsure, edit, undo; each with a name and a reason. */
import { type ReactNode, useState } from 'react';
import type { MentionRow } from '../../../src/coding/contract.ts';
import type { EditAct, Judged, Judgement, Verdict } from '../../../src/record/types.ts';
import { mayWrite, post } from '../api/client.ts';
import { answers } from '../api/use-api.ts';
import { useKeys } from '../keys/keys.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { refusalText } from './sending.ts';
import type { Signed } from './signature.tsx';
import { useToast } from './toast.tsx';

/** What can be said without a dialog of its own. */
type Act = Exclude<Judgement['act'], EditAct>;

/** What a judgement is of: a row, with what was judged of it before. */
export interface ToJudge {
  readonly row: MentionRow;
  readonly judged?: Judged | undefined;
}

/** Judging in a view. */
export interface Judging {
  /** Why nothing can be judged here; null where it can. */
  readonly refused: string | null;
  /** Asks for name and reason, then says it. */
  ask(act: Act): void;
  /** Asks for a field's other value too. */
  edit(of: ToJudge): void;
  /** What asks; to be drawn once by the view. */
  readonly dialog: ReactNode;
}

const REFUSED =
  'Judging needs the token of this server: open the workbench by the whole link that demarche serve printed when it started.';

type Asked = { readonly act: Act } | { readonly edit: ToJudge };

/** Judging, for a view. What it shows is fetched anew after each judgement. */
export function useJudge(): Judging {
  const [asked, setAsked] = useState<Asked | null>(null);
  const toast = useToast();
  const refused = mayWrite() ? null : REFUSED;
  const open = (what: Asked): void => {
    if (refused === null) setAsked(what);
    else toast(refused);
  };
  const send = async (act: Judgement['act'], signed: Signed): Promise<void> => {
    const made = await sendJudgement(act, signed);
    setAsked(null);
    const undo = (): void => {
      sendJudgement({ do: 'undo', judgement: made.id }, { ...signed, reason: 'taken back at once' }).then(
        () => toast('Taken back'),
        (error: unknown) => toast(refusalText(error)),
      );
    };
    toast(`${DONE[act.do]} (${made.id.slice(0, 10)})`, { label: 'Undo', run: undo });
  };
  const close = (): void => setAsked(null);
  return {
    refused,
    ask: (act) => open({ act }),
    edit: (of) => open({ edit: of }),
    dialog:
      asked === null ? null : 'act' in asked ? (
        <ReasonDialog act={asked.act} onSend={(signed) => send(asked.act, signed)} onClose={close} />
      ) : (
        <EditDialog of={asked.edit} onSend={send} onClose={close} />
      ),
  };
}

const DONE: Readonly<Record<Judgement['act']['do'], string>> = {
  accept: 'Accepted',
  reject: 'Rejected',
  unsure: 'Marked as unsure',
  edit: 'Edited',
  merge: 'Merged',
  split: 'Split',
  undo: 'Taken back',
};

/** What a judgement did, in a word. */
export function doneText(act: Judgement['act']['do']): string {
  return DONE[act];
}

async function sendJudgement(act: Judgement['act'], signed: Signed): Promise<Judgement> {
  const { judgements } = await post<{ readonly judgements: readonly Judgement[] }>('/api/judgements', {
    do: act.do,
    ids: idsIn(act),
    ...(act.do === 'edit' ? { edits: { [act.field]: act.value } } : {}),
    ...signed,
  });
  void answers.invalidateQueries();
  const [made] = judgements;
  if (made === undefined) throw new Error('the server made no judgement of it');
  return made;
}

function idsIn(act: Judgement['act']): readonly string[] {
  if (act.do === 'undo') return [act.judgement];
  return 'a' in act ? [act.a, act.b] : [act.mention];
}

const VERDICTS: readonly { readonly verdict: Verdict; readonly label: string; readonly key: string }[] = [
  { verdict: 'accept', label: 'Accept', key: 'x' },
  { verdict: 'reject', label: 'Reject', key: 'n' },
  { verdict: 'unsure', label: 'Unsure', key: 'u' },
];

/** The buttons for one row. Those that cannot be used say why. */
export function JudgeButtons({ judging, of }: { readonly judging: Judging; readonly of: ToJudge }) {
  const off = judging.refused !== null;
  const title = judging.refused ?? undefined;
  return (
    <span className="row no-print" style={{ gap: '0.4rem' }} role="group" aria-label="Judge this row">
      {VERDICTS.map(({ verdict, label, key }) => (
        <button
          key={verdict}
          type="button"
          disabled={off}
          title={title}
          onClick={() => judging.ask({ do: verdict, mention: of.row.id })}
        >
          {label} <kbd aria-hidden="true">{key}</kbd>
        </button>
      ))}
      <button type="button" disabled={off} title={title} onClick={() => judging.edit(of)}>
        Edit <kbd aria-hidden="true">e</kbd>
      </button>
    </span>
  );
}

/** The keys `x`, `n`, `u` and `e` for the row that is chosen; none where none is. */
export function useJudgeKeys(judging: Judging, of: ToJudge | null): void {
  useKeys(
    of === null
      ? []
      : [
          ...VERDICTS.map(({ verdict, label, key }) => ({
            key,
            does: verdict === 'unsure' ? 'say that you are unsure of the row' : `${label.toLowerCase()} the row`,
            run: () => judging.ask({ do: verdict, mention: of.row.id }),
          })),
          { key: 'e', does: 'edit a field of the row', run: () => judging.edit(of) },
        ],
  );
}
