/** The sum that visitors of the observatory are given on a card. */
export const darker = `def darker_by(before, after):
    """How many times darker the sky has become, in magnitudes per square arcsecond."""
    return 10 ** (0.4 * (after - before))

darker_by(20.9, 21.7)  # 2.09`
