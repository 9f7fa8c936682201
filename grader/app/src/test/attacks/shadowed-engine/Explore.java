package interleave.engine.explore;

public record Explore() {}
