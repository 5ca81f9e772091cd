/** To come. */
package loupe.table;
