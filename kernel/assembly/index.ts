/**
 * The parser's inner loops. Everything works on linear memory through plain addresses and never allocates
 * an object, so there is no garbage to collect. Matrix products take 16-bit activations and 8-bit weights
 * widened to 16 bits, and add up in exact 32-bit integers: a row's result does not depend on its neighbours.
 */
export { alloc, mark, reset } from './arena';
export { order, pack } from './pack';
export { addRow8, addRow4 } from './embed';
export { quantise } from './quantise';
export { dense } from './dense';
export { lstm } from './lstm';
export { arcs } from './arcs';
export { addPairs, argmax } from './labels';
export { wordTable, findWord } from './words';
