/** The brief on the page: in the address, so that a link holds it, and kept as the draft of this browser. */
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { packBrief, unpackBrief } from './address.ts';
import { keepDraft, readDraft } from './draft.ts';
import type { Brief } from './model.ts';

const MARK = 'b=';

export interface BriefState {
  readonly brief: Brief;
  /** Whether the address holds something that is no brief. */
  readonly broken: boolean;
  readonly change: (to: Brief) => void;
}

/** Reads the brief from the address, else the draft. */
export function useBrief(): BriefState {
  const hash = useLocation({ select: (l) => l.hash });
  const isHere = useLocation({ select: (l) => l.pathname === '/brief' });
  const navigate = useNavigate({ from: '/brief' });
  const packed = hash.startsWith(MARK) ? hash.slice(MARK.length) : null;
  const given = useMemo(() => (packed === null ? null : unpackBrief(packed)), [packed]);
  const brief = useMemo(() => given ?? readDraft(), [given]);
  const change = useCallback(
    (to: Brief): void => {
      keepDraft(to);
      void navigate({
        hash: MARK + packBrief(to),
        search: (s) => s,
        replace: true,
        resetScroll: false,
        hashScrollIntoView: false,
      });
    },
    [navigate],
  );
  useEffect(() => {
    // The address of a draft that other views put facts into does not hold it yet; that of another page never does.
    if (isHere && packed === null && brief.items.length > 0) change(brief);
  }, [isHere, packed, brief, change]);
  return { brief, broken: packed !== null && given === null, change };
}
