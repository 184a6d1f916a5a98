/** Asks why, before a judgement without further values is sent. */
import { useEffect, useRef } from 'react';
import type { EditAct, Judgement } from '../../../src/record/types.ts';
import { useSending } from './sending.ts';
import { Signature, type Signed, useSignature } from './signature.tsx';

/** What each act does, as the dialog's title and its explanation. */
const ASKS: Readonly<Record<Exclude<Judgement['act']['do'], 'edit'>, readonly [string, string]>> = {
  accept: ['Accept this row', 'It carries your judgement; nothing else changes.'],
  reject: [
    'Reject this row',
    'No event, view or number counts it any longer. The report keeps it, and you can undo this.',
  ],
  unsure: [
    'Say that you are unsure',
    'The row counts as before and carries your doubt until somebody accepts or rejects it.',
  ],
  merge: ['Say that these are one event', 'They are put together, whatever sets them apart.'],
  split: ['Say that these are never one event', 'The first stays; the other leaves it.'],
  undo: ['Take this judgement back', 'It stays on the list, and no longer counts.'],
};

/** The dialog. `onSend` may fail: what was refused is shown, and nothing that was written is lost. */
export function ReasonDialog({
  act,
  onSend,
  onClose,
}: {
  readonly act: Exclude<Judgement['act'], EditAct>;
  onSend(signed: Signed): Promise<void>;
  onClose(): void;
}) {
  const [title, explanation] = ASKS[act.do];
  const signature = useSignature();
  const dialog = useRef<HTMLDialogElement>(null);
  const { error, sending, submit } = useSending(async () => {
    signature.keep();
    await onSend(signature.signed);
  });
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="reason-title">
      <form onSubmit={submit} className="stack">
        <h2 id="reason-title" style={{ marginTop: 0 }}>
          {title}
        </h2>
        <p className="soft">{explanation}</p>
        <Signature signed={signature.signed} change={signature.change} first />
        {error !== null && (
          <p className="notice" role="alert">
            {error}
          </p>
        )}
        <div className="row">
          <button type="submit" className="primary" disabled={!signature.whole || sending}>
            {title}
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
