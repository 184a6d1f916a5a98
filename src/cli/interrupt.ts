/** The first Ctrl-C asks to stop after the report at hand; a second one ends at once. */
export function stopOnInterrupt(): { readonly asked: boolean; end(): void } {
  const state = { asked: false, end: () => {} };
  const ask = (): void => {
    if (state.asked) process.exit(130);
    state.asked = true;
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  state.end = () => {
    process.off('SIGINT', ask);
    process.off('SIGTERM', ask);
  };
  return state;
}
