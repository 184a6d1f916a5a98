import { Nothing } from '../../parts/states.tsx';

export function Brief() {
  return <Nothing>Being built.</Nothing>;
}
