package loupe.data.published;

import loupe.data.DataCard;
import loupe.data.DataSource;

/** A set that others have published, known by the card that stands in a folder of its name. */
abstract class PublishedSource implements DataSource {

    private final DataCard card;

    PublishedSource(String name) {
        this(DataCard.read(PublishedSource.class, name + "/card.properties"));
    }

    PublishedSource(DataCard card) {
        this.card = card;
    }

    @Override
    public final DataCard card() {
        return card;
    }
}
