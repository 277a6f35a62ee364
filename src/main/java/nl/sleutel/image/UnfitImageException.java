package nl.sleutel.image;

import org.jspecify.annotations.Nullable;

/** An image that can't be used, and why. */
public final class UnfitImageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    UnfitImageException(Trouble trouble) {
        this(trouble, null);
    }

    UnfitImageException(Trouble trouble, @Nullable Throwable cause) {
        super(trouble.name(), cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
