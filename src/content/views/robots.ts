import { isbot } from 'isbot'

/**
 * What the list of the library leaves out: measuring services and editors with a browser inside. The browsers inside the programs
 * of social networks are on robots' lists as well, and are people's.
 */
const furtherRobots = /GTmetrix|\bYLT\b|turingos|\bElectron\//

/** Whether a browser says of itself that it is a robot. */
export const isRobot = (agent: string): boolean => isbot(agent) || furtherRobots.test(agent)

/** What no browser calls itself: nothing, or hardly anything, or a novel (the limits are Wikimedia's for automated traffic). */
export const isImplausibleAgent = (agent: string): boolean => agent.length < 25 || agent.length > 400
