/**
 * What to do when classes differ in size: weigh them, draw some images more often or others less, or fill each batch evenly.
 *
 * <p>Only training images are balanced: a validation part keeps the proportions that it comes with.
 */
package loupe.data.balance;
