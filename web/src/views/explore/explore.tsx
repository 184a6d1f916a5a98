import { Nothing } from '../../parts/states.tsx';

export function Explore() {
  return <Nothing>Being built.</Nothing>;
}
