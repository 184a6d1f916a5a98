import { Nothing } from '../../parts/states.tsx';

export function ReportPage() {
  return <Nothing>Being built.</Nothing>;
}
