import type { Compilable, CompiledQuery } from 'kysely'
import type { Queryable } from './database.ts'

/** What a prepared query takes: values, lists of values, and what may be left out. */
type Parameters = Readonly<Record<string, Value | readonly Value[] | undefined>>
type Value = string | number

/** Queries of unlike shapes (lists of other lengths) that are remembered for one database. */
const mostShapes = 200

/**
 * Makes a query that is built and compiled once for each shape of its parameters, and then only run: building one takes
 * longer than SQLite takes to answer it. `build` may look at which parameters are there and how long lists are, never at
 * values: it gets stand-ins that are replaced when the query is run.
 */
export function prepareQuery<P extends Parameters, R>(
  build: (db: Queryable, parameters: P) => Compilable<R>,
): (db: Queryable, parameters: P) => Promise<R[]> {
  const known = new WeakMap<Queryable, Map<string, CompiledQuery<R>>>()
  return async (db, parameters) => {
    const queries = known.get(db) ?? new Map<string, CompiledQuery<R>>()
    known.set(db, queries)
    const shape = shapeOf(parameters)
    let query = queries.get(shape)
    if (query === undefined) {
      if (queries.size >= mostShapes) queries.clear()
      query = build(db, standInsFor(parameters) as P).compile()
      queries.set(shape, query)
    }
    const values = query.parameters.map((parameter) =>
      parameter instanceof StandIn ? parameter.valueIn(parameters) : parameter,
    )
    return (await db.executeQuery<R>({ ...query, parameters: values })).rows
  }
}

/** Holds the place of a value in a compiled query. */
class StandIn {
  readonly #name: string
  readonly #index: number | undefined
  constructor(name: string, index?: number) {
    this.#name = name
    this.#index = index
  }
  valueIn(parameters: Parameters): unknown {
    const value = parameters[this.#name]
    return this.#index === undefined || !Array.isArray(value) ? value : (value[this.#index] as unknown)
  }
}

const standInsFor = (parameters: Parameters): object =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      value === undefined
        ? undefined
        : typeof value === 'object'
          ? value.map((_, index) => new StandIn(name, index))
          : new StandIn(name),
    ]),
  )

function shapeOf(parameters: Parameters): string {
  let shape = ''
  for (const name of Object.keys(parameters)) {
    const value = parameters[name]
    if (value !== undefined) shape += typeof value === 'object' ? `${name}*${value.length} ` : `${name} `
  }
  return shape
}
