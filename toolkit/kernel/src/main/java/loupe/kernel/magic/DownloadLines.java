package loupe.kernel.magic;

import java.util.Locale;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferResource;

/** Writes a line for each jar that is fetched; the many small files around it are not worth one. */
final class DownloadLines extends AbstractTransferListener {

    @Override
    public void transferStarted(TransferEvent event) {
        TransferResource resource = event.getResource();
        String name = resource.getResourceName();
        if (name.endsWith(".jar")) {
            System.out.println("downloading " + name.substring(name.lastIndexOf('/') + 1)
                    + size(resource.getContentLength()) + " from " + resource.getRepositoryId());
        }
    }

    private static String size(long bytes) {
        return bytes < 0 ? "" : String.format(Locale.ROOT, " (%.1f MB)", bytes / 1e6);
    }
}
