export { default } from '@foyer/tooling/vitest/whole-hall';
