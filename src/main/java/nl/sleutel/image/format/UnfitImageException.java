package nl.sleutel.image.format;

import org.jspecify.annotations.Nullable;

/** An image that can't be used, and why. */
public final class UnfitImageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ImageProblem imageProblem;

    UnfitImageException(ImageProblem imageProblem) {
        this(imageProblem, null);
    }

    UnfitImageException(ImageProblem imageProblem, @Nullable Throwable cause) {
        super(imageProblem.name(), cause);
        this.imageProblem = imageProblem;
    }

    public ImageProblem trouble() {
        return imageProblem;
    }
}
