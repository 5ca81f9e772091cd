/** To come. */
package loupe.plot;
