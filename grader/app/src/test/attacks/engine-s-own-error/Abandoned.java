package interleave.engine.runtime;

public final class Abandoned extends Error {}
