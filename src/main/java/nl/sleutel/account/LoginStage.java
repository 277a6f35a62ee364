package nl.sleutel.account;

/** How far somebody has come in. */
public enum LoginStage {
    /** A one-time code is still to be given. */
    CODE,
    /** The password is to be changed first. */
    PASSWORD,
    /** A second factor is to be set up first. */
    ENROL,
    /** Inside. */
    IN
}
