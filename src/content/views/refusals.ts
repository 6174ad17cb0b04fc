/**
 * Why a visit was not counted: sent by another site (`foreign`), for a page fetched ahead (`prefetch`), by a robot, by something with
 * an implausible name (`agent`), without a valid ticket (`ticket`), without an address (`address`), beyond what one network may count
 * (`network`), or while the newsroom could not keep it (`overload`).
 */
export type RefusalReason = 'foreign' | 'prefetch' | 'robot' | 'agent' | 'ticket' | 'address' | 'network' | 'overload'
