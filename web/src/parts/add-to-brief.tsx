/** Putting an event into the brief that is being written. */
import { useNavigate } from '@tanstack/react-router';
import { get } from '../api/client.ts';
import { useNames } from '../api/names.ts';
import { addToDraft } from '../views/brief/draft.ts';
import { type EventAnswer, factOf } from '../views/brief/model.ts';
import { useToast } from './toast.tsx';

/** Puts an event, by its id, into the draft, and says so. */
export function useAddToBrief(): (event: string) => Promise<void> {
  const toast = useToast();
  const names = useNames();
  const navigate = useNavigate();
  return async (event) => {
    try {
      const answer = await get<EventAnswer>(`/api/events/${encodeURIComponent(event)}`);
      const done = addToDraft(factOf(answer, (code) => names.get(code)?.name ?? code));
      const open = { label: 'Open the brief', run: () => void navigate({ to: '/brief' }) };
      toast(done === 'added' ? 'Put into the brief' : 'The brief has it already', open);
    } catch (error) {
      toast(error instanceof Error ? `It could not be put into the brief: ${error.message}` : String(error));
    }
  };
}

/** A button that does so. */
export function AddToBrief({ event }: { readonly event: string }) {
  const add = useAddToBrief();
  return (
    <button type="button" className="no-print" onClick={() => void add(event)}>
      Add to the brief
    </button>
  );
}
