package loupe.train;

/** What a {@link Callback} answers to an event. */
public enum Signal {
    /** Go on. */
    CONTINUE,
    /** End the training after this event, with status {@link Status#STOPPED} and everything learnt so far kept. */
    STOP
}
