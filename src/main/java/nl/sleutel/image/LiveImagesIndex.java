package nl.sleutel.image;

import jakarta.inject.Singleton;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.EmptyEditionIndex;

/** Brings the images that live texts name into every Edition. */
@Singleton
public class LiveImagesIndex implements EmptyEditionIndex {

    @Override
    public EditionIndex<?> empty() {
        return LiveImages.NONE;
    }
}
