import { Nothing } from '../../parts/states.tsx';

export function Claims() {
  return <Nothing>Being built.</Nothing>;
}
