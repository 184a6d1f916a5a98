/** The processor time that some work takes, in milliseconds: unlike a clock's, hardly longer on a busy machine. */
export function cpuMs(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
