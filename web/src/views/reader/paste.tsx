import { Nothing } from '../../parts/states.tsx';

export function ReadPage() {
  return <Nothing>Being built.</Nothing>;
}
