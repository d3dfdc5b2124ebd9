import { ERROR_STATUS, type ErrorBody, type ErrorCode } from '@foyer/contract';
import type { CounterId } from '@foyer/queue';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { type Hall, HallError } from '../hall/index.ts';
import { counterView, STAFF } from '../hall/views/index.ts';
import { API_HEADERS } from './security-headers.ts';
import { sentenceOf } from './sentence.ts';

type Details = Readonly<Record<string, unknown>>;

/** Fastify's own refusals, by its codes (https://fastify.dev/docs/latest/Reference/Errors/). */
const FASTIFY_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'INVALID_JSON',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'INVALID_JSON',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'INVALID_JSON',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_INVALID_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_EMPTY_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_VALIDATION: 'INVALID_REQUEST',
  FST_ERR_NOT_FOUND: 'NOT_FOUND',
};

/** An id in an address that does not even look like one belongs to nothing: to the caller it is simply unknown. */
const UNKNOWN_BY_COLLECTION: Readonly<Record<string, { readonly code: ErrorCode; readonly detail: string }>> = {
  services: { code: 'SERVICE_UNKNOWN', detail: 'serviceId' },
  counters: { code: 'COUNTER_UNKNOWN', detail: 'counterId' },
  tickets: { code: 'TICKET_UNKNOWN', detail: 'ticketId' },
  profiles: { code: 'PROFILE_UNKNOWN', detail: 'profileId' },
  appointments: { code: 'APPOINTMENT_UNKNOWN', detail: 'appointmentId' },
  announcements: { code: 'ANNOUNCEMENT_UNKNOWN', detail: 'announcementId' },
  people: { code: 'USER_UNKNOWN', detail: 'userId' },
  'pad-lines': { code: 'PAD_LINE_UNKNOWN', detail: 'padLineId' },
  media: { code: 'MEDIA_UNKNOWN', detail: 'mediaId' },
  me: { code: 'SESSION_UNKNOWN', detail: 'sessionId' },
};

const JSON_TYPE = 'application/json; charset=utf-8';

/** @param message where the code's own sentence would not say what is wrong */
export function errorBody(code: ErrorCode, details?: Details, message: string = sentenceOf(code, details)): ErrorBody {
  return details ? { code, message, details } : { code, message };
}

export function sendError(reply: FastifyReply, code: ErrorCode, details?: Details, message?: string): FastifyReply {
  const { retryAfterSeconds } = details ?? {};
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', String(retryAfterSeconds));
  return reply
    .code(ERROR_STATUS[code])
    .type(JSON_TYPE)
    .send(errorBody(code, details, message));
}

function unknownAt(url: string) {
  const [, api, collection = ''] = url.split('/');
  return api === 'api' ? UNKNOWN_BY_COLLECTION[collection] : undefined;
}

/** For Fastify's `frameworkErrors`: an address that cannot be read, or with an id longer than any there is. No hook has run. */
export function sendUnreadable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const code = error.statusCode && error.statusCode < 500 ? (unknownAt(request.url)?.code ?? 'NOT_FOUND') : 'INTERNAL';
  sendError(reply.headers(API_HEADERS), code);
}

/** One shape for everything that goes wrong; what the caller cannot help goes to the log and not on the wire. */
export function handleErrors(app: FastifyInstance, hall: Hall): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof HallError) return sendError(reply, error.code, withPresentCounter(hall, error));
    if (hasZodFastifySchemaValidationErrors(error)) return sendInvalid(error, request, reply);
    const code = error instanceof SyntaxError ? 'INVALID_JSON' : FASTIFY_CODES[error.code];
    if (code) return sendError(reply, code);
    if (error.statusCode === 400) return sendError(reply, 'INVALID_JSON');
    request.log.error({ err: error, method: request.method, url: request.url }, 'request failed');
    return sendError(reply, 'INTERNAL');
  });
}

type InvalidError = FastifyError & { validation: readonly { instancePath: string; message?: string }[] };

function sendInvalid(error: object, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { validation, validationContext } = error as InvalidError;
  const issues = validation.map(({ instancePath, message }) => ({
    path: instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message: message ?? '',
  }));
  const unknown = validationContext === 'params' ? unknownAt(request.url) : undefined;
  if (!unknown) return sendError(reply, 'INVALID_REQUEST', { issues });
  const { id } = request.params as { readonly id?: string };
  return sendError(reply, unknown.code, { [unknown.detail]: id });
}

/** A stale press is answered with how the counter stands now, so that the screen need not ask again. */
function withPresentCounter(hall: Hall, error: HallError): Details | undefined {
  if (error.code !== 'STALE_STATE') return error.details;
  const counter = counterView(hall.state, error.details?.counterId as CounterId, STAFF);
  return counter ? { ...error.details, counter } : error.details;
}
