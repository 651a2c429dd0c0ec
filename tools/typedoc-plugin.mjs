/**
 * Lets the API documentation say what the code holds as data: the meaning of a code is the value of its entry in the catalogue, the shape
 * of a schema is shown once, at the type that comes out of it, a symbol's category is the room its file is in, and a guide is called what its
 * heading says.
 *
 * @module
 */
import {
  Comment,
  CommentTag,
  Converter,
  IntrinsicType,
  LiteralType,
  makeRecursiveVisitor,
  ReferenceType,
  ReflectionType,
} from 'typedoc';

/** Tables whose values are sentences. */
const catalogues = new Set(['errorCodes', 'refusalCodes']);

/** Registers what happens after all sources were read. */
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

    for (const document of project.documents ?? []) {
      document.name = titleOf(document) ?? document.name;
    }

    for (const symbol of project.children?.flatMap((module) => module.children ?? []) ?? []) {
      categorize(project, symbol);
    }
  });
}

/** What the first heading of a guide says. */
function titleOf(document) {
  return /^# (.+)$/m.exec(document.content.map(({ text }) => text).join(''))?.[1];
}

/** Makes the value of each entry its comment. */
function describeEntries(reflection) {
  if (!(reflection.type instanceof ReflectionType)) {
    return;
  }

  for (const entry of reflection.type.declaration.children ?? []) {
    if (entry.type instanceof LiteralType) {
      entry.comment = new Comment([{ kind: 'text', text: String(entry.type.value) }]);
      entry.type = new IntrinsicType('string');
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

/** Puts a symbol of src under the name of its room. */
function categorize(project, symbol) {
  const path = project.getSymbolIdFromReflection(symbol)?.packagePath ?? '';
  const room = /^src\/(\w+)\//.exec(path)?.[1];

  if (room !== undefined && room !== 'testing') {
    symbol.comment ??= new Comment();
    const name = room.charAt(0).toUpperCase() + room.slice(1);
    symbol.comment.blockTags.push(new CommentTag('@category', [{ kind: 'text', text: name }]));
  }
}
