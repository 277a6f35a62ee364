package nl.sleutel.image;

import jakarta.inject.Singleton;
import nl.sleutel.content.EmptyView;
import nl.sleutel.content.View;

/** Brings the images that live texts name into every Edition. */
@Singleton
public class LiveImagesView implements EmptyView {

    @Override
    public View<?> empty() {
        return LiveImages.NONE;
    }
}
