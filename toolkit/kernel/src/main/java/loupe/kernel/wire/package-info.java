/**
 * Jupyter's messaging protocol 5.3 on ZeroMQ: connection files, signatures, messages, and the five sockets.
 *
 * <p>What arrives is never trusted: a message with a wrong signature or no sense is logged and dropped, and nothing that
 * a handler throws ends a loop. Nothing here knows Java cells; see {@code toolkit/docs/decisions/0003-own-channels.md} for why
 * these are our own.
 */
package loupe.kernel.wire;
