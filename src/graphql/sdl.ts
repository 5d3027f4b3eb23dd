import { type GraphQLNamedType, isIntrospectionType, isSpecifiedScalarType, printType } from 'graphql';
import { schema } from './schema.ts';

/** The widest line of the SDL into which a description is joined. */
const width = 110;

/**
 * The schema as SDL. Types come by name; fields and enum values in their own order, which means
 * something: forces from the weakest, for example. A member stands on one line with its description
 * where both fit.
 */
export const printSdl = () =>
  `${Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(print)
    .join('\n\n')}\n`;

function print(type: GraphQLNamedType): string {
  const lines = printType(type)
    .split('\n')
    .filter((line) => line !== '')
    .join('\n');
  return lines
    .replace(/^( *)"""\n *(.*[^"\n])\n *"""$/gm, (block, indent: string, text: string) =>
      fitting(`${indent}"""${text}"""`, block),
    )
    .replace(/^( +"""[^\n]*""")\n +([^\n]*[^(\n])$/gm, (block, description: string, member: string) =>
      fitting(`${description} ${member}`, block),
    );
}

const fitting = (joined: string, block: string) => (joined.length <= width ? joined : block);
