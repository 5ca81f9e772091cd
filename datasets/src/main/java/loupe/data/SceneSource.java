package loupe.data;

/** A source of a hyperspectral scene; as a set of images it gives the spectra of the labelled pixels, (C=bands, H=1, W=1). */
public interface SceneSource extends DataSource {

    /**
     * Loads the scene, with every file checked against its card.
     *
     * @param cache where files are looked for and kept
     * @param progress hears how far a download is
     * @return the scene
     * @throws DataException when a file is missing, changed or out of reach; the message says what to do
     */
    Scene scene(DataCache cache, Progress progress);

    @Override
    default ImageSet load(DataCache cache, Progress progress) {
        Scene scene = scene(cache, progress);
        return scene.patches(1, scene.labelledPixels()).images().withCard(card());
    }
}
