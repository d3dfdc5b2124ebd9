export { type Announcing, announcing } from './announcing.ts';
