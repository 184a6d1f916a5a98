import { Nothing } from '../../parts/states.tsx';

export function Home() {
  return <Nothing>Being built.</Nothing>;
}
