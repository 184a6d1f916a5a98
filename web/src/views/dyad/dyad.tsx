import { Nothing } from '../../parts/states.tsx';

export function Dyad() {
  return <Nothing>Being built.</Nothing>;
}
