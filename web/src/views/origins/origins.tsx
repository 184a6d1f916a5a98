import { Nothing } from '../../parts/states.tsx';

export function Origins() {
  return <Nothing>Being built.</Nothing>;
}
