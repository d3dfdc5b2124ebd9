export * from './bitmap.ts';
export * from './document.ts';
export { afterHalfAJob, proofRequest, renderEscpos } from './escpos.ts';
export * from './format.ts';
export { layoutTicket, type TicketInput } from './layout.ts';
export * from './profile.ts';
export * from './rasterize.ts';
export { renderSvg } from './svg.ts';
export { wrapWords } from './wrap.ts';
