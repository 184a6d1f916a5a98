import { Nothing } from '../../parts/states.tsx';

export function Labels() {
  return <Nothing>Being built.</Nothing>;
}
