import { GraphQLError } from 'graphql';

/** The codes a client can meet in `extensions.code`, with what each means and what to do. */
export const errorCodes = {
  METHOD_NOT_ALLOWED: 'Only GET and POST are answered.',
  BAD_REQUEST: 'The HTTP request is not a GraphQL request; send JSON with a `query`.',
  UNSUPPORTED_MEDIA_TYPE: 'The content type of the body is not one that is read; send application/json.',
  NOT_ACCEPTABLE: 'The Accept header allows no type that is made.',
  HOST_REFUSED: 'The Host header names a host that the operator does not serve.',
  ORIGIN_REFUSED: 'The operator does not let pages of this origin ask.',
  PERSISTED_QUERY_NOT_FOUND: 'No document is kept under this hash or id; send the document with it.',
  GRAPHQL_PARSE_FAILED: 'The document is not well-formed GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  BAD_USER_INPUT: 'An argument or variable has a value that is not allowed.',
  BAD_PAGE: '`first`, `last`, `after` and `before` do not go together or are out of range.',
  BAD_CURSOR: 'A cursor was not given out by this list in this order.',
  BAD_SEARCH_QUERY:
    'A search query cannot be read; `position` says where, and `expected` what should stand there.',
  BAD_ID: 'An id does not have the form Type:slug of this schema.',
  DEPTH_LIMIT: 'The operation is nested too deeply.',
  COST_LIMIT: 'The operation could return too much; ask for smaller pages or fewer levels.',
  ALIAS_LIMIT: 'The document has too many aliases.',
  TOKEN_LIMIT: 'The document is too long.',
  DUPLICATE_LIMIT: 'The document selects too many fields or fragments again at the same place.',
  DIRECTIVE_LIMIT: 'The document has too many directives, or one place has.',
  VALUES_LIMIT: 'The variables, or the arguments in the document, have too many values.',
  VALUES_DEPTH_LIMIT: 'The variables, or the arguments in the document, are nested too deeply.',
  VALIDATION_LIMIT: 'The document has too many errors, or too many fields to compare with one another.',
  INTROSPECTION_LIMIT: 'The introspection would resolve too many fields.',
  INTROSPECTION_REFUSED: 'The operator has turned introspection off.',
  BODY_LIMIT: 'The request’s body has more bytes than are read.',
  TIME_LIMIT: 'Answering takes longer than is allowed; ask for less at once.',
  OVERLOADED: 'Too many long statements wait; ask again after `retryAfter` seconds.',
  TOO_MANY_REQUESTS: 'Too many long statements of this client wait; ask again when one is answered.',
  OPERATION_RESOLUTION_FAILURE:
    'The document has no operation of that name, or several and no name was given.',
  FILTER_DEPTH_LIMIT: 'A filter is nested too deeply.',
  FILTER_SIZE_LIMIT: 'A filter has too many conditions, values or letters.',
  BAD_GROUPING: '`groupBy` names no dimension, more than two, or one twice.',
  BAD_RANGE: 'A range ends before it starts.',
  BUCKET_LIMIT: 'A range from one day to another has too many days, months, quarters or years.',
  STATS_UNITS_CLASH:
    'Numbers of different measures, units or product scopes would be added up; narrow the figures or group them apart.',
  INTERNAL_SERVER_ERROR: 'Something failed on our side; quote the reference.',
} as const satisfies Record<string, string>;

export type ErrorCode = keyof typeof errorCodes;

/** An expected failure: shown to the client as it is, with its code. */
export function refuse(
  code: ErrorCode,
  message: string,
  details: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}
