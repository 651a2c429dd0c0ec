/**
 * Lets the API documentation say what the code holds as data: the meaning of a code is the value of its entry in the catalogue, and the
 * shape of a schema is shown once, at the type that comes out of it.
 *
 * @module
 */
import { Comment, Converter, LiteralType, makeRecursiveVisitor, ReferenceType, ReflectionType } from 'typedoc';

/** Tables whose values are sentences. */
const catalogues = new Set(['errorCodes', 'refusalCodes']);

/**
 * Registers what happens after all sources were read.
 *
 * @param {import('typedoc').Application} app - the running TypeDoc
 */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of Object.values(project.reflections)) {
      if (catalogues.has(reflection.name)) {
        describeEntries(reflection);
      }

      for (const type of [reflection.type, reflection.default, ...(reflection.extendedTypes ?? [])]) {
        type?.visit(withoutShapes(project));
      }
    }
  });
}

/** Makes the value of each entry its comment. */
function describeEntries(reflection) {
  if (!(reflection.type instanceof ReflectionType)) {
    return;
  }

  for (const entry of reflection.type.declaration.children ?? []) {
    if (entry.type instanceof LiteralType) {
      entry.comment = new Comment([{ kind: 'text', text: String(entry.type.value) }]);
    }
  }
}

/** Takes the type arguments of schemas away, which repeat every field of the type that comes out of the schema. */
function withoutShapes(project) {
  return makeRecursiveVisitor({
    reference(type) {
      if (type instanceof ReferenceType && type.package === 'zod' && type.typeArguments !== undefined) {
        for (const argument of type.typeArguments) {
          project.removeTypeReflections(argument);
        }

        type.typeArguments = undefined;
      }
    },
  });
}
