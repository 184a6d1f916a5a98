import { Nothing } from '../../parts/states.tsx';

export function EventPage() {
  return <Nothing>Being built.</Nothing>;
}
